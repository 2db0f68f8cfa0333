package dev.levelwright.mechanic;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.ledger.Account;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Everything that a condition may look at: the activity, and its parties' holdings settled to this instant. */
public interface Situation {
    /** What happened. */
    Activity activity();

    /** The instant (epoch milliseconds) of the decision. */
    long at();

    /** The fact of that name: asked for, given, or a setting of the realm; empty when nobody says it. */
    Optional<Fact> fact(String name);

    /** The holder that {@code party} names here; empty when nobody is in that role or the trait is not set. */
    Optional<HolderName> holder(Party party);

    /** The asset of that name; an error of the rulebook when there is none. */
    Asset asset(String name);

    /** Whether the rulebook has an asset of that name. */
    boolean hasAsset(String name);

    /** The balance that {@code path} names here; refuses the rule when it names nobody. */
    Account account(Path path);

    /** The amount of a balance now. */
    long amount(Account account);

    /** The asset's capacity for this holder, 2^53-1 when it has none. */
    long capacity(Account account);

    /** When the balance will reach {@code amount} by time alone; empty when it will not. */
    OptionalLong reaches(Account account, long amount);

    /** When time alone brings a balance that counts down to nothing; empty when it does not. */
    OptionalLong empties(Account account);

    /** The instant (epoch milliseconds) at which a window of the calendar ends, in the zone of the realm. */
    long windowEnd(String window);

    /** What {@code rotation} shows to {@code holder} now; an error of the rulebook when there is no such rotation. */
    List<String> rotation(HolderName holder, String rotation);

    /** The trait's value, or empty. */
    Optional<String> trait(HolderName holder, String trait);

    /** The level that {@code holder} has on {@code track} now. */
    int level(HolderName holder, String track);

    /** The level at which everybody starts on {@code track}. */
    int firstLevel(String track);

    /** The name of the rulebook's only track; an error of the rulebook when it has none or several. */
    String onlyTrack();

    /** Whether {@code feature} is unlocked by a level that {@code holder} has. */
    boolean unlocked(HolderName holder, String feature);

    /** The field of the catalogue entry that {@code unit} was made from, or empty. */
    Optional<String> entry(HolderName unit, String field);

    /** The kind of that name, {@code player} aside; an error of the rulebook when there is none. */
    Kind kind(String name);

    /** The catalogue of that name; an error of the rulebook when there is none. */
    Catalogue catalogue(String name);

    /** The time zone of the realm. */
    ZoneId zone();

    /** The time zone of a holder: its own, its owner's, or the realm's. */
    ZoneId zone(HolderName holder);

    /** Says that all of these will be looked at, so that a store brings them at one go and not one after the other. */
    void willLookAt(Collection<HolderName> holders);

    /** What an index of the store says. */
    <A> A answer(Question<A> question);
}
