package dev.levelwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Trigger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an activity did although some or all of its rules refused. */
record Refusing(History history, Trial trial, Scene before, Outcome outcome) {
    private static final Trigger WELCOME = new Trigger.On("welcome");

    /** That refused rules posted nothing, and that nobody has anything else when all rules refused. */
    void requireNothingHalfDone() {
        if (outcome.decision() instanceof Decision.Unheard) {
            return;
        }
        Set<String> refused =
                outcome.decision().refusals().stream().map(Refusal::rule).collect(Collectors.toSet());
        assertThat(causes()).noneMatch(onceEach(refused)::contains);
        if (outcome.decision() instanceof Decision.Refused) {
            assertThat(causes()).allMatch(cause -> cause.startsWith("time:") || greets(cause));
        }
        if (outcome.decision() instanceof Decision.Refused && !greets()) {
            trial.state().keySet().forEach(this::requireTheSameAmounts);
        }
    }

    /** The rules that were played once at most: levels and thresholds may set a rule off several times. */
    private Set<String> onceEach(Set<String> refused) {
        Set<String> once = new TreeSet<>(refused);
        rules().filter(rule ->
                        !(rule.trigger() instanceof Trigger.On on) || on.type().startsWith("level:"))
                .map(Rule::id)
                .forEach(once::remove);
        return once;
    }

    private Stream<Rule> rules() {
        return history.rulebooks().stream().flatMap(rulebook -> rulebook.rules().stream());
    }

    private List<String> causes() {
        var transaction = trial.journal().get((int) outcome.number() - 1).transaction();
        return Stream.of(
                        transaction.postings().stream()
                                .filter(posting -> !posting.from().holder().equals(Deposit.WAITING))
                                .map(Posting::reason),
                        transaction.traits().stream().map(TraitPosting::reason),
                        outcome.decision().trace().stream().map(Derivation::rule))
                .flatMap(causes -> causes)
                .toList();
    }

    private boolean greets(String rule) {
        return rules().anyMatch(one -> one.id().equals(rule) && one.trigger().equals(WELCOME));
    }

    private boolean greets() {
        return rules().anyMatch(rule -> rule.trigger().equals(WELCOME));
    }

    private void requireTheSameAmounts(HolderName holder) {
        if (before.holdings(holder).filter(Holdings::born).isPresent()) {
            trial.rulebook().assets().values().stream()
                    .filter(asset ->
                            asset.of().equals(holder.kind()) && asset.per().isEmpty())
                    .forEach(asset -> assertThat(
                                    trial.view(holder, outcome.at()).amount(asset.name()))
                            .as("%s of %s", asset.name(), holder)
                            .isEqualTo(trial.view(before, holder, outcome.at()).amount(asset.name())));
        }
    }
}
