package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Regeneration;
import dev.levelwright.engine.Published.Shift;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.time.Steps;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Brings one holder's balances up to the decision's instant. Reading at an instant gives what a tick would have made;
 * settling often equals settling once.
 */
final class Settling {
    /** Most entries of a chronicle that one balance is settled across. */
    static final int MAX_ERAS = 10_000;

    private final HoldingsDraft holdings;
    private final Draft draft;
    private final Resetting resetting;
    private final Lapsing lapsing;

    Settling(HoldingsDraft holdings) {
        this.holdings = holdings;
        this.draft = holdings.draft();
        this.resetting = new Resetting(holdings);
        this.lapsing = new Lapsing(holdings);
    }

    /** The balance of that name at the decision's instant. */
    Settled settle(BalanceName name, Policy policy) {
        Optional<Balance> stored = stored(name, policy);
        Asset asset = policy.asset();
        if (stored.isEmpty()) {
            return neverWritten(name, asset);
        }
        Balance before = stored.get();
        if (isClosed(name, asset)) {
            return Settled.of(stored, before, Reasons.CLOSED);
        }
        Settled aged = draft.isOneEra() && policy.steady()
                ? Settled.of(stored, before, Reasons.RESET)
                : acrossEras(name, before, draft.at());
        if (asset.reset().isPresent() && aged.closed().isEmpty()) {
            return resetting.now(asset, aged);
        }
        Balance now = lapsed(name, asset, aged.now());
        return now.equals(before) ? aged : aged.with(now, reason(asset, before.amount() < now.amount()));
    }

    /** What lapses made of a balance; what they gave to one with an expiry may be over again. */
    private Balance lapsed(BalanceName name, Asset asset, Balance balance) {
        Balance touched = lapsing.touched(name, balance);
        boolean again = asset.expiry() > 0 && !touched.equals(balance);
        return again ? acrossEras(name, touched, draft.at()).now() : touched;
    }

    /** The balance at an instant between the holder's last change and the decision, lapses and today's reset aside. */
    Balance then(BalanceName name, long at, Era era) {
        Optional<Balance> stored = stored(name, holdings.policy(name));
        if (stored.isPresent()) {
            return acrossEras(name, stored.get(), at).now();
        }
        return era.edition()
                .asset(name.asset(), holdings.holder().kind())
                .map(asset -> given(name, asset, holdings.bounds().start(asset, era), at)
                        .now())
                .orElseGet(() -> Balance.untouched(0, at));
    }

    private Settled neverWritten(BalanceName name, Asset asset) {
        Settled start =
                given(name, asset, isClosed(name, asset) ? 0 : holdings.bounds().start(asset, draft.era()), draft.at());
        Balance now = lapsed(name, asset, start.now());
        return now.equals(start.now()) ? start : start.with(now, Reasons.LAPSE);
    }

    /** What was never written begins at its start, and with what everybody was given since. */
    private Settled given(BalanceName name, Asset asset, long start, long until) {
        Settled untouched = Settled.of(Optional.empty(), Balance.untouched(start, until), Reasons.START);
        if (draft.isOneEra()) {
            return untouched;
        }
        Published published = new Published(holdings);
        if (!published.waiting().contains(name.asset())) {
            return untouched;
        }
        if (!holdings.stored().born()) {
            return shifted(asset, untouched, published.atBirth(name, asset), until);
        }
        long first = published.firstFor(name.asset());
        Settled before = Settled.of(Optional.empty(), Balance.untouched(start, first), Reasons.START);
        return first > until ? untouched : acrossEras(name, published(name, before, first), first, until);
    }

    /** The balance with another amount, its anchor where the asset's policies count from. */
    Balance anchored(Policy policy, Balance settled, long amount) {
        boolean rose = amount > settled.amount();
        return new Balance(amount, anchor(policy, settled, rose), rose ? draft.at() : settled.risenAt());
    }

    private long anchor(Policy policy, Balance settled, boolean rose) {
        Asset asset = policy.asset();
        if (asset.regeneration().isPresent() || asset.countdown() > 0) {
            return settled.settledAt();
        }
        if (asset.lapse().isPresent()) {
            long entered = holdings.frame(asset.lapse().get().window()).start();
            return rose ? entered : settled.settledAt();
        }
        boolean open = policy.rolling() && settled.amount() > 0;
        return open ? settled.settledAt() : draft.at();
    }

    /** Whether it is what a closed window held, which changes no more. */
    private static boolean isClosed(BalanceName name, Asset asset) {
        return name.keyed() && asset.keep() > 0;
    }

    /** When the balance reaches {@code amount} by time alone, or empty. */
    OptionalLong reaches(Asset asset, Balance now, long amount) {
        if (asset.regeneration().isEmpty() || amount > holdings.bounds().capacity(asset)) {
            return OptionalLong.empty();
        }
        Pace pace = Pace.of(holdings, asset, draft.era(), draft.at(), new Carriers(holdings).now());
        return pace.stopped()
                ? OptionalLong.empty()
                : new Steps(now.amount(), now.settledAt())
                        .fullAt(asset.regeneration().get().amount(), pace.period(), amount);
    }

    private Optional<Balance> stored(BalanceName name, Policy policy) {
        if (name.keyed()) {
            draft.requireKeyed(holdings.holder(), name);
        }
        Optional<Balance> stored = holdings.stored().balance(name);
        return stored.isPresent() || policy.earlier().isEmpty() ? stored : renamed(name, policy);
    }

    private Optional<Balance> renamed(BalanceName name, Policy policy) {
        for (String earlier : policy.earlier()) {
            BalanceName then = new BalanceName(earlier, name.key());
            Optional<Balance> stored = stored(then, holdings.policy(then));
            if (stored.isPresent()) {
                return stored;
            }
        }
        return Optional.empty();
    }

    /** What time did, each stretch of it under the rulebook and the settings that held then. */
    private Settled acrossEras(BalanceName name, Balance before, long until) {
        Settled settled = Settled.of(Optional.of(before), before, Reasons.RESET);
        return acrossEras(name, settled, settledUntil(name, before), until);
    }

    private Settled acrossEras(BalanceName name, Settled before, long since, long until) {
        long from = since;
        Settled settled = before;
        for (int eras = 0; eras < MAX_ERAS && from < until; eras++) {
            Era era = draft.era(from);
            long to = Math.min(era.until(), until);
            Optional<Asset> asset =
                    era.edition().asset(name.asset(), holdings.holder().kind());
            settled = asset.isPresent() ? stretch(asset.get(), settled, era, from, to) : settled;
            settled = to == era.until() ? published(name, settled, to) : settled;
            from = to;
        }
        return settled;
    }

    /** What begins to hold at an instant may change the balance itself. */
    private Settled published(BalanceName name, Settled settled, long instant) {
        List<Shift> shifts = new Published(holdings).at(name, settled.now(), instant);
        return shifts.isEmpty()
                ? settled
                : shifted(draft.era(instant).edition().asset(name.asset()).orElseThrow(), settled, shifts, instant);
    }

    private static Settled shifted(Asset asset, Settled settled, List<Shift> shifts, long instant) {
        Balance balance = settled.now();
        for (Shift shift : shifts) {
            long amount = balance.amount() + shift.amount();
            Balance after = shift.isGift() ? balance.to(amount, instant) : balance.with(amount);
            boolean stepping = asset.regeneration().isPresent() || asset.countdown() > 0;
            balance = stepping ? after : after.settled(instant);
        }
        return settled.shifted(shifts, balance);
    }

    private Settled stretch(Asset asset, Settled settled, Era era, long from, long to) {
        if (asset.reset().isEmpty()) {
            return settled.with(stretch(asset, settled.now(), era, from, to), settled.reason());
        }
        return era.until() <= draft.at() ? resetting.in(era, asset, settled) : settled;
    }

    /** An entangled balance that was not written with its holder was, at that moment, as it had been written before. */
    private long settledUntil(BalanceName name, Balance before) {
        long seen = Math.max(before.settledAt(), holdings.stored().seenAt());
        boolean entangled =
                !name.keyed() && draft.era(seen).edition().entanglement().holds(name.asset());
        return entangled ? seen : before.settledAt();
    }

    private Balance stretch(Asset asset, Balance balance, Era era, long from, long to) {
        if (asset.regeneration().isPresent()) {
            return era.edition().entanglement().holds(asset.name())
                    ? Pace.rise(holdings, asset, balance, era, from, to)
                    : rise(asset, balance, era, to);
        }
        if (asset.countdown() > 0) {
            Steps steps = Steps.fall(balance.amount(), balance.settledAt(), to, 1, asset.countdown());
            return new Balance(steps.amount(), steps.anchor(), balance.risenAt());
        }
        if (asset.decay().isPresent()) {
            return asset.decay().get().after(balance, from, to);
        }
        boolean expired = asset.expiry() > 0 && balance.amount() > 0 && to - balance.risenAt() >= asset.expiry();
        return expired ? new Balance(0, expiredAt(asset, balance), balance.risenAt()) : balance;
    }

    /** The instant itself, so that it does not matter who looks when. */
    private static long expiredAt(Asset asset, Balance balance) {
        return Math.max(balance.settledAt(), balance.risenAt() + asset.expiry());
    }

    private Balance rise(Asset asset, Balance balance, Era era, long to) {
        Regeneration regeneration = asset.regeneration().orElseThrow();
        Steps steps = Steps.rise(
                balance.amount(),
                balance.settledAt(),
                to,
                regeneration.amount(),
                regeneration.every(),
                holdings.bounds().plainCapacity(asset, era));
        return new Balance(steps.amount(), steps.anchor(), balance.risenAt());
    }

    private String reason(Asset asset, boolean rose) {
        boolean lapsing = draft.era().edition().entanglement().isLapsing(asset.name());
        if (asset.lapse().isPresent() || lapsing && (rose || asset.expiry() == 0)) {
            return Reasons.LAPSE;
        }
        if (asset.regeneration().isPresent()) {
            return Reasons.REGENERATION;
        }
        if (asset.decay().isPresent()) {
            return Reasons.DECAY;
        }
        return asset.countdown() > 0 ? Reasons.COUNTDOWN : Reasons.EXPIRY;
    }
}
