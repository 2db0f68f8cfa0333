package dev.levelwright.mechanic;

import java.util.Map;
import java.util.Optional;

/**
 * Where a mechanic tells what it names in its rulebook, so that a name that is not there is a problem when the rulebook
 * is read, with its place, and not a surprise when it is played.
 */
public interface References {
    /** The same rulebook, a step further into the document: a field of the object that is here. */
    References field(String name);

    /** The same rulebook, a step further into the document: an entry of the list that is here, counted from 0. */
    References item(int index);

    /** It works with the balance that {@code path} names. */
    void balance(Path path);

    /** It reads the balance that {@code path} names, or a trait of that name that holds a number. */
    void number(Path path);

    /** It reads a level or an amount: {@code path} names a track or a balance, and not both. */
    void standing(Path path);

    /** It reads the level on {@code track}. */
    void track(String track);

    /** It reads the level on the rulebook's only track. */
    void onlyTrack();

    /** It opens the loot table {@code table}. */
    void table(String table);

    /** It names holders by {@code party}. */
    void party(Party party);

    /** It sets or reads {@code trait} of whomever {@code party} names. */
    void trait(Party party, String trait);

    /** It makes units of {@code kind}. */
    void unit(String kind);

    /**
     * It draws entries of the catalogue of {@code kind} whose fields have the values of {@code where}, as likely as the
     * number field {@code weight} says, if any.
     */
    void entries(String kind, Map<String, String> where, Optional<String> weight);

    /** It opens pools of {@code kind}. */
    void opened(String kind);

    /** It works with an asset that is kept per something, or with one that is not. */
    void asset(String asset, boolean keyed);

    /** It lets amounts of an asset wait, on which time must not act. */
    void timeless(Path path);

    /** It waits for the end of a window of the calendar. */
    void calendar(String window);

    /** It asks what {@code rotation} shows. */
    void rotation(String rotation);

    /** It asks whether {@code rotation} shows {@code item}. */
    void rotating(String rotation, String item);

    /** It asks whether {@code feature} is unlocked. */
    void feature(String feature);

    /** It acts on the allowance of {@code word} (every, once, limit) of the rule called {@code rule}. */
    void limit(String rule, String word);

    /** Reports a problem of its own here. */
    void report(String message);
}
