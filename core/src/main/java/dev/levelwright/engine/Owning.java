package dev.levelwright.engine;

import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Traits;
import dev.levelwright.mechanic.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which units a holder owns in the middle of a decision: those of the store's index, less the gone, and the come. */
record Owning(Draft draft, Question.Owned question) {
    /** The units now: those owned before in their order, then those that the decision made or brought. */
    List<HolderName> now(List<?> before) {
        List<HolderName> owned = new ArrayList<>();
        for (Object unit : before) {
            owned.add((HolderName) unit);
        }
        List<HolderName> seen = Stream.concat(
                        draft.tally().created().stream(),
                        draft.holders().stream().map(HoldingsDraft::holder))
                .filter(unit -> unit.kind().equals(question.kind()))
                .distinct()
                .toList();
        owned.removeIf(unit -> seen.contains(unit) && !owns(unit));
        seen.stream().filter(unit -> owns(unit) && !owned.contains(unit)).forEach(owned::add);
        return List.copyOf(owned);
    }

    private boolean owns(HolderName unit) {
        return draft.of(unit)
                .trait(Traits.OWNER)
                .filter(question.owner().toString()::equals)
                .isPresent();
    }
}
