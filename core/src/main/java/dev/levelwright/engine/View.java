package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.Progress;
import dev.levelwright.decision.Standing;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one holder has at an instant: what a tick would have made of it, though nothing is written. Waiting deposits are
 * counted in.
 */
public final class View {
    private final Draft draft;
    private final HoldingsDraft holdings;

    View(Draft draft, HolderName holder) {
        this.draft = draft;
        this.holdings = draft.of(holder);
    }

    /** Whose view it is. */
    public HolderName holder() {
        return holdings.holder();
    }

    /**
     * What the holder is called: by a name of its own, or as the catalogue's field {@code name} calls the entry that it was
     * made from, or by the entry; empty when it has neither.
     */
    public Optional<String> name() {
        return trait(Traits.NAME).or(() -> trait(Traits.ENTRY).map(this::entryName));
    }

    private String entryName(String entry) {
        return draft.era().edition().entry(holder().kind(), entry, Traits.NAME).orElse(entry);
    }

    /** Whether anything was ever written about the holder. */
    public boolean born() {
        return holdings.stored().born();
    }

    /** The amount of an asset without a key; 0 for an asset that the rulebook does not have. */
    public long amount(String asset) {
        return balance(asset).amount();
    }

    /** The balance of an asset without a key. */
    public Balance balance(String asset) {
        return holdings.now(BalanceName.of(asset));
    }

    /** The asset's capacity, 2^53-1 when it has none. */
    public long capacity(String asset) {
        return holdings.bounds().capacity(holdings.asset(BalanceName.of(asset)));
    }

    /** How much more a grant may add. */
    public long room(String asset) {
        return holdings.room(BalanceName.of(asset));
    }

    /** The instant (epoch milliseconds) at which the amount will be reached by time alone, or empty. */
    public OptionalLong reaches(String asset, long amount) {
        BalanceName name = BalanceName.of(asset);
        return holdings.reaches(name, holdings.asset(name), amount);
    }

    /** The instant (epoch milliseconds) at which time alone makes room again, or empty. */
    public OptionalLong roomAgain(String asset) {
        return Rooms.until(holdings, new Account(holder(), BalanceName.of(asset)));
    }

    /** The level on a track, and the way to the next one; empty when there is no such track. */
    public Optional<Progress> progress(String track) {
        return Optional.ofNullable(draft.era().edition().rulebook().tracks().get(track))
                .map(on -> Leveled.now(holdings.whoHas(BalanceName.of(on.asset())), Climb.of(on)));
    }

    /** What a rotation shows to the holder now, in the order in which the rulebook names it; nothing when there is none. */
    public List<String> rotation(String name) {
        return Optional.ofNullable(draft.era().edition().rulebook().rotations().get(name))
                .map(new Rotating(holdings)::shown)
                .orElse(List.of());
    }

    /** The instant (epoch milliseconds) at which that changes; empty when there is no such rotation. */
    public OptionalLong rotates(String name) {
        return Optional.ofNullable(draft.era().edition().rulebook().rotations().get(name))
                .map(rotation ->
                        OptionalLong.of(holdings.frame(rotation.window()).end()))
                .orElse(OptionalLong.empty());
    }

    /** The trait's value, or empty. */
    public Optional<String> trait(String name) {
        return holdings.trait(name);
    }

    /** All assets of the rulebook that this kind of holder has and that are posted, in the rulebook's order. */
    public List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        for (Asset asset : draft.era().edition().rulebook().assets().values()) {
            if (asset.of().equals(holder().kind())
                    && asset.journal()
                    && asset.per().isEmpty()) {
                standings.add(standing(asset));
            }
        }
        return standings;
    }

    /** The holdings as a decision that leaves all amounts as they are would write them now: what the laws compare. */
    public Holdings settled() {
        return holdings.settled();
    }

    /** The units of a kind that the holder owns, when the scene brought the answer. */
    public List<HolderName> units(String kind) {
        return draft.answer(new Question.Owned(holder(), kind));
    }

    private Standing standing(Asset asset) {
        long amount = amount(asset.name());
        Optional<Track> track =
                draft.era().edition().tracks(asset.name()).stream().findFirst();
        return new Standing(
                new Account(holder(), BalanceName.of(asset.name())),
                asset.label(),
                amount,
                track.map(Track::name).orElse(""),
                track.map(on -> Leveled.now(holdings, Climb.of(on))));
    }
}
