package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Bearing;
import dev.levelwright.curve.Curve;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Question;
import dev.levelwright.mechanic.Refused;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes in what a player brings along: sets amounts, posts them, and sets the highest level rewarded with them. */
final class TakingIn {
    private static final Rule HOST = Rule.named(Reasons.IMPORT).on(Intake.TYPE).build();

    private final Draft draft;
    private final Intake intake;
    private final RuleTurn turn;

    TakingIn(Draft draft, Intake intake) {
        this.draft = draft;
        this.intake = intake;
        this.turn = new RuleTurn(draft, draft.activity(), HOST);
    }

    /** What comes of it; refuses when it cannot be taken in whole. */
    Decision decision() {
        Account mark = Intake.mark(intake.player(), draft.activity().id());
        if (turn.amount(mark) == 0) {
            turn.write(mark, 1);
            HolderName holder = intake.unit().map(this::unit).orElse(intake.player());
            intake.traits().forEach((trait, value) -> turn.set(holder, trait, Optional.of(value)));
            intake.amounts().forEach((asset, amount) -> take(holder, asset(holder, asset), amount));
            intake.amounts().keySet().forEach(asset -> requireRoom(holder, asset(holder, asset)));
        }
        return new Decision.Accepted(draft.tally().trace(), List.of(), List.of());
    }

    private HolderName unit(Intake.Unit unit) {
        if (!(draft.era().edition().rulebook().kinds().get(unit.kind()) instanceof Kind.Unit kind)) {
            throw malformed(unit.kind(), "is no unit kind of the rulebook");
        }
        HolderName holder = named(unit).orElseGet(() -> made(unit));
        if (unit.active() && kind.active()) {
            turn.set(intake.player(), Traits.ACTIVE + unit.kind(), Optional.of(holder.toString()));
        }
        return holder;
    }

    private Optional<HolderName> named(Intake.Unit unit) {
        List<HolderName> all = turn.answer(new Question.Owned(intake.player(), unit.kind()));
        turn.willLookAt(all);
        return all.stream()
                .filter(owned -> folded(turn.trait(owned, Traits.NAME).orElse(""))
                        .equals(folded(unit.name().strip())))
                .findFirst();
    }

    /** The effect that makes units reads what the activity states, so that no text is taken for a reference. */
    private HolderName made(Intake.Unit unit) {
        Map<String, Fact> traits = new HashMap<>();
        intake.traits().keySet().forEach(trait -> traits.put(trait, Fact.of("$" + Intake.TRAIT + trait)));
        new CreateUnit(
                        unit.kind(),
                        Optional.empty(),
                        Optional.of(Fact.of("$" + Intake.NAME)),
                        Party.role(Activity.ACTOR),
                        Activate.NEVER,
                        traits)
                .apply(turn);
        List<HolderName> created = turn.created();
        return created.get(created.size() - 1);
    }

    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private Asset asset(HolderName holder, String name) {
        Asset asset = draft.era().edition().rulebook().assets().get(name);
        if (asset == null) {
            throw malformed(name, "is no asset of the rulebook");
        }
        if (!asset.of().equals(holder.kind()) || asset.per().isPresent() || !asset.journal()) {
            throw malformed(name, "is no journalled asset without a key that " + holder + " could have");
        }
        return asset;
    }

    private void take(HolderName holder, Asset asset, Intake.Amount amount) {
        Account account = new Account(holder, BalanceName.of(asset.name()));
        HoldingsDraft holdings = draft.of(holder);
        List<Track> tracks = draft.era().edition().tracks(asset.name());
        int[] rewarded = tracks.stream()
                .mapToInt(track -> Progression.rewarded(holdings, Climb.of(track)))
                .toArray();
        long before = turn.amount(account);
        long after = (amount.added() ? before : 0) + worth(asset, amount);
        if (after > Amounts.MAX) {
            throw malformed(asset.name(), "would be " + after + ", above " + Amounts.MAX);
        }
        turn.put(account, after);
        if (after == before) {
            turn.write(account, after); // what is brought along stays, even if the start of the asset changes
            turn.add(Derivation.plain(turn.rule(), account, true, 0));
        }
        for (int i = 0; i < rewarded.length; i++) {
            reach(holdings, tracks.get(i), amount.added() ? rewarded[i] : 0);
        }
    }

    private long worth(Asset asset, Intake.Amount amount) {
        if (amount instanceof Intake.Level level) {
            return worth(asset, level);
        }
        return ((Intake.Figure) amount).amount();
    }

    private long worth(Asset asset, Intake.Level at) {
        Curve curve = draft.era().edition().tracks(asset.name()).stream()
                .findFirst()
                .map(Track::curve)
                .orElseThrow(() -> malformed(asset.name(), "has no track, so it has no levels"));
        if (at.level() < curve.first() || at.level() > curve.last()) {
            throw malformed(
                    "level of " + asset.name(),
                    "must be in " + curve.first() + ".." + curve.last() + " but was " + at.level());
        }
        long cost = curve.costOf(at.level()).orElse(0);
        return curve.totalFor(at.level()) + Amounts.mulDivFloor(at.into(), cost, at.needed());
    }

    /** Nothing up to the level that it makes is rewarded any more. */
    private static void reach(HoldingsDraft holdings, Track track, int atLeast) {
        holdings.write(BalanceName.of(track.reached()), Math.max(atLeast, holdings.level(track)));
    }

    /** Asked when everything is there, because a capacity may follow from a level that comes along. */
    private void requireRoom(HolderName holder, Asset asset) {
        HoldingsDraft holdings = draft.of(holder);
        BalanceName name = BalanceName.of(asset.name());
        Bearing now = new Arrived(holdings, new Measuring(holdings, draft.era()));
        long capacity = asset.capacity().map(measure -> measure.of(now)).orElse(Amounts.MAX);
        long most = Amounts.addCapped(
                Math.max(capacity, holdings.bounds().capacity(asset)),
                asset.overfill().of(now));
        long before = holdings.opening(name).amount();
        long after = holdings.now(name).amount();
        if (after > before && after > most) {
            throw new Refused(
                    new Refusal.Full(turn.rule(), holder, asset.name(), after - before, Math.max(0, most - before)));
        }
    }

    private Refused malformed(String what, String value) {
        return new Refused(new Refusal.Malformed(turn.rule(), what, value));
    }

    /** What policies see once everything is there. */
    private record Arrived(HoldingsDraft holdings, Measuring before) implements Bearing {
        @Override
        public long standing(String name) {
            Track track = before.era().edition().rulebook().tracks().get(name);
            BalanceName balance = BalanceName.of(track == null ? name : track.asset());
            HoldingsDraft of = holdings.whoHas(balance);
            return track == null
                    ? of.now(balance).amount()
                    : Leveled.now(of, Climb.of(track)).level();
        }

        @Override
        public long setting(String name) {
            return before.setting(name);
        }

        @Override
        public long entry(String field) {
            return before.entry(field);
        }
    }
}
