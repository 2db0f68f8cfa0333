package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Bearing;
import dev.levelwright.asset.Lapse;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Amounts;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Track;
import dev.levelwright.time.Frame;
import dev.levelwright.time.Window;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * One holder while a decision is made: the holdings as the store brought them, what they are at the decision's instant,
 * and what the decision has changed so far.
 */
final class HoldingsDraft implements Bearing {
    private final Draft draft;
    private final Holdings stored;
    private final Optional<HoldingsDraft> owner;
    private final Map<BalanceName, Settled> opened = new HashMap<>();
    private final Map<BalanceName, Balance> changed = new TreeMap<>();
    private final Map<String, Optional<String>> traits = new TreeMap<>();
    private final Map<String, Frame> frames = new TreeMap<>();
    private boolean touched;

    HoldingsDraft(Draft draft, Holdings stored, Optional<HoldingsDraft> owner) {
        this.draft = draft;
        this.stored = stored;
        this.owner = owner;
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

    /** Brings a balance to {@code amount}; what time did to it before is posted first. The caller posts the rest. */
    void write(BalanceName name, long amount) {
        Balance before = changed.get(name);
        Balance settled = before != null ? before : postSettled(name);
        Balance after = new Settling(this).anchored(name, settled, amount);
        changed.put(name, after);
        draft.undo(before == null ? () -> changed.remove(name) : () -> changed.put(name, before));
        touch();
    }

    /** The trait now. */
    Optional<String> trait(String name) {
        Optional<String> change = traits.get(name);
        return change != null ? change : stored.trait(name);
    }

    /** Sets or removes a trait; before the zone changes, every window is brought up to this instant in the old one. */
    void write(String trait, Optional<String> value) {
        if (trait.equals(Traits.ZONE)) {
            stored.frames().keySet().forEach(this::frame);
        }
        Optional<String> before = traits.put(trait, value);
        draft.undo(before == null ? () -> traits.remove(trait) : () -> traits.put(trait, before));
        touch();
    }

    /** The window of that name in which the holder stands: its own, or its owner's. */
    Frame frame(String name) {
        if (owner.isPresent()) {
            return owner.get().frame(name);
        }
        Frame known = frames.get(name);
        return known != null ? known : enter(name);
    }

    private Frame enter(String name) {
        Window.Local window = (Window.Local) draft.era().edition().window(name);
        ZoneId zone = zone(window.zone());
        Frame frame = stored.frame(name)
                .map(before -> before.at(window, zone, draft.at()))
                .orElseGet(() -> Frame.open(window, zone, draft.at()));
        frames.put(name, frame);
        return frame;
    }

    /** The holder's time zone: its own, its owner's, or the realm's. */
    ZoneId zone(Window.ZoneOf whose) {
        ZoneId realm = draft.era().edition().rulebook().zone();
        if (whose == Window.ZoneOf.REALM) {
            return realm;
        }
        return owner.map(of -> of.zone(whose)).orElseGet(() -> trait(Traits.ZONE).map(ZoneId::of).orElse(realm));
    }

    /** The capacity at the beginning of the decision; 2^53-1 when the asset has none. */
    long capacity(Asset asset) {
        if (asset.capacity().isEmpty()) {
            return Amounts.MAX;
        }
        long plain = asset.capacity().get().of(this);
        return Boosting.boosted(plain, new Boosting(this).timed(Boost.On.CAPACITY, asset.name(), draft.at()));
    }

    /** How much more a grant may add: up to capacity and overfill. */
    long room(BalanceName name, Asset asset) {
        long most = Amounts.addCapped(capacity(asset), asset.overfill().of(this));
        return Math.max(0, most - now(name).amount());
    }

    /** When the balance reaches {@code amount} by time alone, or empty. */
    OptionalLong reaches(BalanceName name, Asset asset, long amount) {
        return new Settling(this).reaches(asset, now(name), amount);
    }

    /** The level on {@code track} now. */
    int level(Track track) {
        return track.curve().levelAt(now(BalanceName.of(track.asset())).amount());
    }

    @Override
    public long standing(String name) {
        Track track = draft.era().edition().rulebook().tracks().get(name);
        long amount = opening(BalanceName.of(track == null ? name : track.asset())).amount();
        return track == null ? amount : track.curve().levelAt(amount);
    }

    @Override
    public long setting(String name) {
        return draft.era().number(name);
    }

    @Override
    public long entry(String field) {
        return trait(Traits.ENTRY)
                .flatMap(entry -> draft.era().edition().entry(holder().kind(), entry, field))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** What is to be written, or empty when the decision did not touch the holder. */
    Optional<HoldingsChange> change() {
        if (!touched) {
            return Optional.empty();
        }
        draft.era().edition().entangled().stream().sorted().forEach(this::writeSettled);
        changed.keySet().forEach(this::enterWindows);
        return Optional.of(new HoldingsChange(holder(), draft.at(), new TreeMap<>(changed), new TreeMap<>(traits), moved()));
    }

    /** Marks the holder as one about whom something is written. */
    void touch() {
        if (!touched) {
            touched = true;
            draft.undo(() -> touched = false);
            owner.ifPresent(HoldingsDraft::touch);
        }
    }

    private Map<String, Frame> moved() {
        Map<String, Frame> moved = new TreeMap<>(frames);
        moved.entrySet().removeIf(entry -> stored.frame(entry.getKey()).filter(entry.getValue()::equals).isPresent());
        return moved;
    }

    private void enterWindows(BalanceName name) {
        draft.era().edition().asset(name.asset()).ifPresent(asset -> {
            asset.reset().filter(this::isLocal).ifPresent(this::frame);
            asset.lapse().map(Lapse::window).ifPresent(this::frame);
        });
    }

    private boolean isLocal(String window) {
        return draft.era().edition().window(window) instanceof Window.Local;
    }

    private void writeSettled(String asset) {
        BalanceName name = BalanceName.of(asset);
        boolean here = draft.era().edition().asset(asset).map(Asset::of).filter(this::isKind).isPresent();
        if (here && !changed.containsKey(name) && !stored.balance(name).equals(Optional.of(opening(name)))) {
            changed.put(name, postSettled(name));
        }
    }

    private boolean isKind(String kind) {
        return holder().kind().equals(kind);
    }

    private Settled opened(BalanceName name) {
        Settled known = opened.get(name);
        if (known == null) {
            known = new Settling(this).settle(name);
            opened.put(name, known);
        }
        return known;
    }

    /** Posts what time did to the balance since it was last written. */
    private Balance postSettled(BalanceName name) {
        Settled settled = opened(name);
        if (draft.journalled(name)) {
            Account account = new Account(holder(), name);
            if (settled.before().isEmpty()) {
                draft.post(account, 0, settled.now().amount(), Reasons.START);
            } else {
                long before = settled.before().get().amount();
                settled.closed().ifPresentOrElse(
                        key -> close(account, key, before),
                        () -> draft.post(account, before, settled.now().amount(), settled.reason()));
            }
        } else {
            settled.closed().ifPresent(key -> keep(new BalanceName(name.asset(), key), settled));
        }
        return settled.now();
    }

    private void close(Account account, String key, long amount) {
        BalanceName kept = new BalanceName(account.asset(), key);
        draft.post(new Posting(account, new Account(holder(), kept), amount, Reasons.CLOSED));
        keep(kept, opened(account.balance()));
    }

    private void keep(BalanceName kept, Settled settled) {
        Balance before = settled.before().orElseThrow();
        changed.put(kept, new Balance(before.amount(), before.settledAt(), before.risenAt()));
        draft.undo(() -> changed.remove(kept));
    }

    /** The asset's policies at the decision's instant; a timeless asset when the rulebook has none of that name. */
    Asset asset(BalanceName name) {
        return draft.era().edition().asset(name.asset()).orElseGet(() -> Asset.named(name.asset())
                .unjournalled()
                .build());
    }
}
