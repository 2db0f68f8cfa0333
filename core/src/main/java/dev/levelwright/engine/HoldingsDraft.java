package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.holder.Traits;
import dev.levelwright.math.Amounts;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Track;
import dev.levelwright.time.Frame;
import dev.levelwright.time.Window;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * One holder while a decision is made: the holdings as the store brought them, what they are at the decision's instant,
 * and what the decision has changed so far.
 */
final class HoldingsDraft {
    private final Draft draft;
    private final Holdings stored;
    private final Optional<HoldingsDraft> owner;
    private final Frames frames;
    private final Map<BalanceName, Settled> opened = new HashMap<>();
    private final Map<BalanceName, Balance> changed = new TreeMap<>();
    private final Map<String, Optional<String>> traits = new TreeMap<>();
    private boolean touched;

    HoldingsDraft(Draft draft, Holdings stored, Optional<HoldingsDraft> owner) {
        this.draft = draft;
        this.stored = stored;
        this.owner = owner;
        this.frames = new Frames(draft, stored);
    }

    HolderName holder() {
        return stored.holder();
    }

    Holdings stored() {
        return stored;
    }

    Draft draft() {
        return draft;
    }

    Optional<HoldingsDraft> owner() {
        return owner;
    }

    /** The balance now. */
    Balance now(BalanceName name) {
        Balance balance = changed.get(name);
        return balance != null ? balance : opening(name);
    }

    /** The balance at the decision's instant, before the decision. */
    Balance opening(BalanceName name) {
        return opened(name).now();
    }

    /** The balances that the decision changed so far, in the order of names. */
    Map<BalanceName, Balance> changed() {
        return changed;
    }

    /** The balance at the decision's instant, before the decision and before what was given to everybody. */
    long ungifted(BalanceName name) {
        Settled settled = opened(name);
        return Math.max(0, settled.now().amount() - settled.given());
    }

    /** Whether time runs for the balance at an instant: what was neither written nor given stands at its start. */
    boolean isRunning(BalanceName name, long instant) {
        return stored.balance(name).isPresent() || new Published(this).isFor(name.asset(), instant);
    }

    /** Brings a balance to {@code amount}; what time did to it before is posted first. The caller posts the rest. */
    void write(BalanceName name, long amount) {
        if (!changed.containsKey(name)) {
            new TimePostings(this).post(name, opened(name));
        }
        put(name, new Settling(this).anchored(name, now(name), amount));
        touch();
    }

    /** Keeps what a closed window held; its balance changes no more. */
    void keep(BalanceName kept, Balance balance) {
        put(kept, balance);
    }

    /** The trait now. */
    Optional<String> trait(String name) {
        Optional<String> change = traits.get(name);
        return change != null ? change : stored.trait(name);
    }

    /** Sets or removes a trait; before the zone changes, every window is brought up to this instant in the old one. */
    void write(String trait, Optional<String> value) {
        if (trait.equals(Traits.ZONE)) {
            frames.enterAll();
        }
        Optional<String> before = traits.put(trait, value);
        draft.undo(before == null ? () -> traits.remove(trait) : () -> traits.put(trait, before));
        touch();
    }

    /** The window of that name in which the holder stands: its own, or its owner's. */
    Frame frame(String name) {
        return windows().in(name);
    }

    /** The window of that name in which the holder stood just before an instant of an era. */
    Frame frameBefore(String name, Era era, long instant) {
        return windows().before(name, era, instant);
    }

    /** The time zone that the holder's windows are in: its own, its owner's, or the realm's. */
    ZoneId zone(Window.ZoneOf whose) {
        return windows().zone(whose);
    }

    /** The same under the rulebook of an era. */
    ZoneId zone(Window.ZoneOf whose, Era era) {
        return windows().zone(whose, era);
    }

    private Frames windows() {
        return owner.isPresent() ? owner.get().windows() : frames;
    }

    /** Who has an asset among the holder and its owner. */
    HoldingsDraft whoHas(BalanceName name) {
        boolean owners = owner.isPresent() && !asset(name).of().equals(holder().kind());
        return owners ? owner.get() : this;
    }

    /** The capacity at the beginning of the decision; 2^53-1 when the asset has none. */
    long capacity(Asset asset) {
        Era era = draft.era();
        Carriers.Moment opening = new Carriers(this).opening();
        return Boosting.boosted(
                plainCapacity(asset, era),
                new Boosting(this).timed(era.edition(), Boost.On.CAPACITY, asset.name(), draft.at(), opening));
    }

    /** The capacity by the rulebook and settings of an era, boosts aside. */
    long plainCapacity(Asset asset, Era era) {
        return asset.capacity()
                .map(measure -> measure.of(new Measuring(this, era)))
                .orElse(Amounts.MAX);
    }

    /** How much more a grant may add: up to capacity and overfill. */
    long room(BalanceName name, Asset asset) {
        long most = Amounts.addCapped(capacity(asset), asset.overfill().of(new Measuring(this, draft.era())));
        return Math.max(0, most - now(name).amount());
    }

    /** The amount of a balance that was never written. */
    long start(Asset asset) {
        return asset.start().of(new Measuring(this, draft.era()));
    }

    /** When the balance reaches {@code amount} by time alone, or empty. */
    OptionalLong reaches(BalanceName name, Asset asset, long amount) {
        return new Settling(this).reaches(asset, now(name), amount);
    }

    /** The level on {@code track} now. */
    int level(Track track) {
        return Leveled.now(whoHas(BalanceName.of(track.asset())), track).level();
    }

    /** What is to be written, or empty when the decision did not touch the holder. */
    Optional<HoldingsChange> change() {
        if (!touched) {
            return Optional.empty();
        }
        List<Asset> entangled = draft.era().edition().entanglement().of(holder().kind());
        entangled.forEach(this::writeSettled);
        entangled.stream().filter(asset -> asset.regeneration().isPresent()).forEach(this::moveAnchor);
        changed.keySet().forEach(windows()::enter);
        return Optional.of(new HoldingsChange(
                holder(), draft.at(), new TreeMap<>(changed), new TreeMap<>(traits), frames.moved()));
    }

    /** The holdings as a decision that changes nothing would write all of them now. */
    Holdings settled() {
        stored.forEachBalance((name, balance) -> write(name, now(name)));
        touch();
        return change().map(stored::after).orElseThrow();
    }

    /** Marks the holder as one about whom something is written. */
    void touch() {
        if (!touched) {
            touched = true;
            draft.undo(() -> touched = false);
            owner.ifPresent(HoldingsDraft::touch);
            takeInPublished();
        }
    }

    private void takeInPublished() {
        for (String asset : new Published(this).waiting()) {
            BalanceName name = BalanceName.of(asset);
            if (!changed.containsKey(name)) {
                write(name, now(name));
            }
        }
    }

    /** The asset's policies at the decision's instant; a timeless asset when the rulebook has none of that name. */
    Asset asset(BalanceName name) {
        return draft.era()
                .edition()
                .asset(name.asset(), holder().kind())
                .orElseGet(() -> Asset.named(name.asset())
                        .of(holder().kind())
                        .unjournalled()
                        .build());
    }

    /** What was never written and is still at its start stays unwritten. */
    private void writeSettled(Asset asset) {
        BalanceName name = BalanceName.of(asset.name());
        if (stored.balance(name).isPresent() || opening(name).amount() != start(asset)) {
            write(name, now(name));
        }
    }

    private void moveAnchor(Asset asset) {
        BalanceName name = BalanceName.of(asset.name());
        if (changed.containsKey(name) || stored.balance(name).isPresent()) {
            Pace.changed(this, asset).ifPresent(balance -> put(name, balance));
        }
    }

    /** Writes a balance as time has left it, unless it is as it was. */
    private void write(BalanceName name, Balance settled) {
        if (!changed.containsKey(name) && !stored.balance(name).equals(Optional.of(settled))) {
            new TimePostings(this).post(name, opened(name));
            put(name, settled);
        }
    }

    private void put(BalanceName name, Balance balance) {
        Balance before = changed.put(name, balance);
        draft.undo(before == null ? () -> changed.remove(name) : () -> changed.put(name, before));
    }

    private Settled opened(BalanceName name) {
        Settled known = opened.get(name);
        if (known == null) {
            known = new Settling(this).settle(name);
            opened.put(name, known);
        }
        return known;
    }
}
