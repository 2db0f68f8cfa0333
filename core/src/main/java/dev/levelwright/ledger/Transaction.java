package dev.levelwright.ledger;

import dev.levelwright.activity.Activity;
import java.util.List;

/**
 * What one activity did, as the journal keeps it for ever.
 *
 * @param activity the cause, whole, so that the journal can be replayed
 * @param at the instant (epoch milliseconds) at which it acted: the activity's, or the latest its holders had seen
 * @param rulebook the hash of the rulebook that decided
 * @param zones the version of the time-zone data that decided
 * @param postings the amounts that moved, in order
 * @param traits the traits that changed, in order
 * @param draws the values that were drawn, in order
 */
public record Transaction(
        Activity activity,
        long at,
        String rulebook,
        String zones,
        List<Posting> postings,
        List<TraitPosting> traits,
        List<Draw> draws) {
    public Transaction {
        postings = List.copyOf(postings);
        traits = List.copyOf(traits);
        draws = List.copyOf(draws);
    }
}
