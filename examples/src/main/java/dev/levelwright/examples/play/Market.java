package dev.levelwright.examples.play;

import dev.levelwright.asset.Asset;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.store.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is open in pools that there are several of: lots, auctions, bets. Each has a number, by which it can be named. */
final class Market {
    private static final int MOST = 20;

    private final Seat seat;

    Market(Seat seat) {
        this.seat = seat;
    }

    List<Verb> verbs() {
        return List.of(new Verb("market", "", "shows what is open: lots, auctions, bets", typed -> lines()));
    }

    /** The id of an open pool of {@code kind} by its number; empty when it is no number of one. */
    Optional<String> id(String kind, String number) {
        List<HolderName> open = number.matches("[1-9][0-9]?") ? open(kind) : List.of();
        return open.isEmpty() || Integer.parseInt(number) > open.size()
                ? Optional.empty()
                : Optional.of(open.get(Integer.parseInt(number) - 1).id());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        kinds().forEach(kind -> {
            List<HolderName> open = open(kind.name());
            for (int i = 0; i < open.size(); i++) {
                lines.add("  " + seat.style().strong(kind.name() + "=" + (i + 1)) + "  " + line(kind, open.get(i)));
            }
        });
        return lines.isEmpty() ? List.of(seat.style().faint("Nothing is open.")) : lines;
    }

    private Stream<Kind> kinds() {
        return seat.realm().rulebook().kinds().values().stream()
                .filter(kind -> kind instanceof Kind.Pool pool && pool.per());
    }

    /** Whatever has some of an asset with a board. */
    private List<HolderName> open(String kind) {
        return seat.realm().rulebook().assets().values().stream()
                .filter(asset -> asset.of().equals(kind) && asset.board())
                .map(Asset::name)
                .flatMap(board -> seat.realm().top(board, MOST).stream())
                .map(Ranked::holder)
                .distinct()
                .toList();
    }

    private String line(Kind kind, HolderName holder) {
        View view = seat.realm().view(holder);
        return kind.traits().entrySet().stream()
                .flatMap(trait -> said(view, trait).stream())
                .collect(Collectors.joining(seat.style().faint(", ")));
    }

    private Optional<String> said(View view, Map.Entry<String, TraitType> trait) {
        return view.trait(trait.getKey())
                .map(value -> trait.getValue() == TraitType.HOLDER ? seat.nameOf(HolderName.parse(value)) : value)
                .map(value -> seat.style().faint(trait.getKey() + " ") + Lines.shown(value));
    }
}
