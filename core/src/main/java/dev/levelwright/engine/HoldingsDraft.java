package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.holder.Traits;
import dev.levelwright.rule.Track;
import dev.levelwright.time.Frame;
import dev.levelwright.time.Window;
import java.time.ZoneId;
import java.util.ArrayList;
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
    private final Bounds bounds;
    private final Settling settling;
    private final Shelf<BalanceName, Cell> cells = new Shelf<>(8);
    private final Shelf<String, Optional<String>> traits = new Shelf<>(2);
    private boolean touched;

    HoldingsDraft(Draft draft, Holdings stored, Optional<HoldingsDraft> owner) {
        this.draft = draft;
        this.stored = stored;
        this.owner = owner;
        this.frames = new Frames(draft, stored);
        this.bounds = new Bounds(this);
        this.settling = new Settling(this);
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
        return now(cell(name));
    }

    private Balance now(Cell cell) {
        Balance change = cell.change();
        return change != null ? change : opened(cell).now();
    }

    /** The balance at the decision's instant, before the decision. */
    Balance opening(BalanceName name) {
        return opened(cell(name)).now();
    }

    /** Whether the decision has changed the balance. */
    boolean isChanged(BalanceName name) {
        return cell(name).isChanged();
    }

    /** The balances that the decision has changed so far, in the order of names. */
    List<Cell> changes() {
        List<Cell> changes = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            if (cells.value(i).isChanged()) {
                changes.add(cells.value(i));
            }
        }
        return changes;
    }

    /** The balance at the decision's instant, before the decision and before what was given to everybody. */
    long ungifted(BalanceName name) {
        Settled settled = opened(cell(name));
        return Math.max(0, settled.now().amount() - settled.given());
    }

    /** Whether time runs for the balance at an instant: what was neither written nor given stands at its start. */
    boolean isRunning(BalanceName name, long instant) {
        return stored.balance(name).isPresent() || new Published(this).isFor(name.asset(), instant);
    }

    /** Brings a balance to {@code amount}; what time did to it before is posted first. The caller posts the rest. */
    void write(BalanceName name, long amount) {
        Cell cell = cell(name);
        if (!cell.isChanged()) {
            new TimePostings(this).post(cell, opened(cell));
        }
        put(cell, settling.anchored(cell.policy(), now(cell), amount));
        touch();
    }

    /** Keeps what a closed window held; its balance changes no more. */
    void keep(BalanceName kept, Balance balance) {
        put(cell(kept), balance);
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
        Optional<String> before = traits.get(trait);
        traits.put(trait, value);
        forgetLimits();
        draft.undo(before == null ? () -> traits.remove(trait) : () -> traits.put(trait, before));
        draft.undo(this::forgetLimits);
        touch();
    }

    /** A capacity may follow from a trait: from the catalogue entry of a unit. */
    private void forgetLimits() {
        for (int i = 0; i < cells.size(); i++) {
            cells.value(i).limit(Cell.UNKNOWN);
        }
    }

    /** Where the holder's balances begin, and how much they can be. */
    Bounds bounds() {
        return bounds;
    }

    /** What time does to the holder's balances. */
    Settling settling() {
        return settling;
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

    /** How much more a grant may add: up to capacity and overfill. */
    long room(BalanceName name) {
        Cell cell = cell(name);
        return Math.max(0, most(cell) - now(cell).amount());
    }

    private long most(Cell cell) {
        if (cell.most() == Cell.UNKNOWN) {
            cell.limit(bounds.most(cell.policy().asset()));
        }
        return cell.most();
    }

    /** When the balance reaches {@code amount} by time alone, or empty. */
    OptionalLong reaches(BalanceName name, Asset asset, long amount) {
        return settling.reaches(asset, now(name), amount);
    }

    /** The level on {@code track} now. */
    int level(Track track) {
        return level(draft.era().edition().climb(track.name()));
    }

    /** The same. */
    int level(Climb climb) {
        return Leveled.now(whoHas(climb.amount()), climb).level();
    }

    /** What is to be written, or empty when the decision did not touch the holder. */
    Optional<HoldingsChange> change() {
        if (!touched) {
            return Optional.empty();
        }
        List<Asset> entangled = draft.era().edition().entanglement().of(holder().kind());
        for (Asset asset : entangled) {
            writeSettled(asset);
        }
        for (Asset asset : entangled) {
            if (asset.regeneration().isPresent()) {
                moveAnchor(asset);
            }
        }
        return Optional.of(new HoldingsChange(holder(), draft.at(), changed(), changedTraits(), frames.moved()));
    }

    /** The balances that changed; the windows that they count in are entered. */
    private Map<BalanceName, Balance> changed() {
        Map<BalanceName, Balance> changed = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Balance change = cells.value(i).change();
            if (change != null) {
                changed.put(cells.key(i), change);
                cells.value(i).policy().frame().ifPresent(windows()::in);
            }
        }
        return changed;
    }

    private Map<String, Optional<String>> changedTraits() {
        Map<String, Optional<String>> changed = traits.size() == 0 ? Map.of() : new TreeMap<>();
        for (int i = 0; i < traits.size(); i++) {
            changed.put(traits.key(i), traits.value(i));
        }
        return changed;
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
            if (!isChanged(name)) {
                write(name, now(name));
            }
        }
    }

    /** The asset's policies at the decision's instant; a timeless asset when the rulebook has none of that name. */
    Asset asset(BalanceName name) {
        return policy(name).asset();
    }

    /** The same with all that is known about it. */
    Policy policy(BalanceName name) {
        return cell(name).policy();
    }

    /** What was never written and is still at its start stays unwritten. */
    private void writeSettled(Asset asset) {
        BalanceName name = draft.era().edition().name(asset.name());
        if (stored.balance(name).isPresent() || opening(name).amount() != bounds.start(asset, draft.era())) {
            write(name, now(name));
        }
    }

    private void moveAnchor(Asset asset) {
        BalanceName name = draft.era().edition().name(asset.name());
        if (isChanged(name) || stored.balance(name).isPresent()) {
            Pace.changed(this, asset).ifPresent(balance -> put(cell(name), balance));
        }
    }

    /** Writes a balance as time has left it, unless it is as it was. */
    private void write(BalanceName name, Balance settled) {
        Cell cell = cell(name);
        if (!cell.isChanged() && !stored.balance(name).equals(Optional.of(settled))) {
            new TimePostings(this).post(cell, opened(cell));
            put(cell, settled);
        }
    }

    private void put(Cell cell, Balance balance) {
        Balance before = cell.change();
        cell.change(balance);
        draft.undo(() -> cell.change(before));
    }

    private Cell cell(BalanceName name) {
        Cell known = cells.get(name);
        if (known == null) {
            known = new Cell(name, draft.era().edition().policy(name.asset(), holder().kind()));
            cells.put(name, known);
        }
        return known;
    }

    private Settled opened(Cell cell) {
        Settled known = cell.opening();
        if (known == null) {
            known = settling.settle(cell.name(), cell.policy());
            cell.open(known);
        }
        return known;
    }
}
