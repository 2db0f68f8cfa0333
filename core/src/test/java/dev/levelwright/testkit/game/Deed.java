package dev.levelwright.testkit.game;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.ledger.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One thing that happened in a story, and what became of it.
 *
 * @param activity what happened
 * @param outcome what it came to
 * @param transaction what it wrote to the journal; empty when it wrote nothing
 */
public record Deed(Activity activity, Outcome outcome, Optional<Transaction> transaction) {
    /** The amounts that moved, those included that time moved. */
    public List<Posting> postings() {
        return transaction.map(Transaction::postings).orElse(List.of());
    }

    /** The ids of the rules that acted. */
    public Set<String> rules() {
        Stream<String> traced = outcome.decision().trace().stream().map(Derivation::rule);
        Stream<String> posted = postings().stream().map(Posting::reason);
        Stream<String> set =
                transaction.stream().flatMap(one -> one.traits().stream()).map(trait -> trait.reason());
        Set<String> rules = new TreeSet<>();
        Stream.of(traced, posted, set).flatMap(reasons -> reasons).forEach(rules::add);
        rules.removeIf(reason -> reason.indexOf(':') >= 0 || reason.equals(Reasons.BOOST));
        return rules;
    }

    /** Whether the host itself gave or took by hand. */
    public boolean byHand() {
        return activity.trusted() && activity.type().equals(Adjustment.TYPE);
    }

    /** Whether chance had a part in it. */
    boolean drawn() {
        return transaction.filter(one -> !one.draws().isEmpty()).isPresent();
    }

    /** Whether a rule took something out of the world; a unit that is closed is taken too. */
    boolean takes() {
        return postings().stream().anyMatch(posting -> !Reasons.isTime(posting.reason()) && burnt(posting) > 0)
                || closed().findAny().isPresent();
    }

    /**
     * What rules made of each asset, less what they took out of the world; units count by their kind. What time did, and
     * what only went from one holder to another, is left out.
     */
    SortedMap<String, Long> made() {
        SortedMap<String, Long> made = new TreeMap<>();
        for (Posting posting : postings()) {
            if (!Reasons.isTime(posting.reason())) {
                made.merge(posting.asset(), minted(posting) - burnt(posting), Math::addExact);
            }
        }
        outcome.decision().events().stream()
                .filter(Event.Created.class::isInstance)
                .forEach(event -> made.merge(((Event.Created) event).unit().kind(), 1L, Math::addExact));
        closed().forEach(trait -> made.merge(trait.holder().kind(), -1L, Math::addExact));
        made.values().removeIf(amount -> amount == 0);
        return made;
    }

    private Stream<TraitPosting> closed() {
        return transaction.stream()
                .flatMap(one -> one.traits().stream())
                .filter(trait ->
                        trait.trait().equals(Traits.OWNER) && trait.after().isEmpty());
    }

    /** What a posting brought into the world, 0 when it only moved or took it. */
    static long minted(Posting posting) {
        return posting.from().holder().equals(HolderName.FAUCET) ? posting.amount() : 0;
    }

    private static long burnt(Posting posting) {
        return posting.to().holder().equals(HolderName.SINK) ? posting.amount() : 0;
    }
}
