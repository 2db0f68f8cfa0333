package dev.levelwright.persistence.importing;

import dev.levelwright.Realm;
import dev.levelwright.curve.Curve;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Explanation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Standing;
import dev.levelwright.engine.Intake;
import dev.levelwright.ledger.Account;
import dev.levelwright.persistence.importing.ImportReport.Line;
import dev.levelwright.persistence.importing.ImportReport.Move;
import dev.levelwright.persistence.importing.ImportReport.Status;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Track;
import dev.levelwright.store.ContentDiffers;
import dev.levelwright.store.NotTogether;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Brings the members of another bot's file into a realm, all in one commit or none. It is quiet: nobody is told of levels
 * or rewarded for them, now or later. The same file with the same options changes nothing a second time.
 *
 * <pre>{@code
 * Export export = Export.read(Path.of("mee6.json"), Optional.empty());
 * ImportReport would = Import.run(realm, export, ImportOptions.replacing().dry());
 * ImportReport done = Import.run(realm, export, ImportOptions.replacing());
 * }</pre>
 */
public final class Import {
    private final Realm realm;
    private final Export export;
    private final ImportOptions options;
    private final Rulebook rulebook;
    private final Plan plan;

    private Import(Realm realm, Export export, ImportOptions options) {
        this.realm = realm;
        this.export = export;
        this.options = options;
        this.rulebook = realm.rulebook();
        this.plan = new Plan(rulebook, export, options);
    }

    /**
     * Imports, or says what importing would do. When anybody is refused, the report says who and why, and nothing is
     * written.
     *
     * @throws ImportProblem when file, options and the realm's rulebook do not go together
     */
    public static ImportReport run(Realm realm, Export export, ImportOptions options) {
        return new Import(realm, export, options).run();
    }

    private ImportReport run() {
        List<Map<String, Intake>> brought =
                export.members().stream().map(plan::intakes).toList();
        Map<String, Intake> all = new LinkedHashMap<>();
        brought.forEach(all::putAll);
        Optional<List<Outcome>> taken = options.dryRun() ? Optional.empty() : taken(all);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        taken.orElseGet(() -> realm.foreseeTakingIn(all)).forEach(outcome -> outcomes.put(outcome.activity(), outcome));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < brought.size(); i++) {
            lines.add(line(export.members().get(i), brought.get(i), outcomes));
        }
        return new ImportReport(options.dryRun(), taken.isPresent(), plan.assets(), export.remarks(), lines);
    }

    /** The outcomes; empty when somebody was refused, so that it must be found out who else would be. */
    private Optional<List<Outcome>> taken(Map<String, Intake> all) {
        try {
            return Optional.of(realm.takeIn(all));
        } catch (NotTogether refused) {
            return Optional.empty();
        } catch (ContentDiffers otherAssets) {
            throw new ImportProblem("this file was imported into realm "
                    + realm.name().id() + " before, when the rulebook had other assets for it; nothing was written ("
                    + otherAssets.getMessage() + ")");
        }
    }

    private Line line(Member member, Map<String, Intake> intakes, Map<String, Outcome> outcomes) {
        List<Move> moves = new ArrayList<>();
        List<String> remarks = new ArrayList<>(member.remarks());
        Status status = intakes.isEmpty() ? Status.SKIPPED : Status.UNCHANGED;
        if (intakes.isEmpty()) {
            remarks.add("nothing that an asset takes");
        }
        for (Map.Entry<String, Intake> entry : intakes.entrySet()) {
            Outcome outcome = Optional.ofNullable(outcomes.get(entry.getKey())).orElseThrow();
            List<Move> now = moves(entry.getValue(), outcome);
            Status one = status(entry.getValue(), outcome, now);
            outcome.refusal().ifPresent(refusal -> remarks.add(new Explanation(Locale.ENGLISH).refusal(refusal)));
            moves.addAll(one == Status.IMPORTED_BEFORE ? List.of() : now);
            status = worse(status, one);
        }
        return new Line(member.id(), member.name(), status, moves, remarks);
    }

    private static Status status(Intake intake, Outcome outcome, List<Move> moves) {
        if (outcome.refusal().isPresent()) {
            return Status.REFUSED;
        }
        if (outcome.replayed() || (moves.isEmpty() && !intake.amounts().isEmpty())) {
            return Status.IMPORTED_BEFORE;
        }
        return moves.stream().allMatch(move -> move.before() == move.after()) ? Status.UNCHANGED : Status.CHANGED;
    }

    /** Of several intakes the one that says most. */
    private static Status worse(Status one, Status other) {
        List<Status> order = List.of(Status.UNCHANGED, Status.IMPORTED_BEFORE, Status.CHANGED, Status.REFUSED);
        return order.get(Math.max(order.indexOf(one), order.indexOf(other)));
    }

    /** The standings tell what there is, the trace what came or went. */
    private List<Move> moves(Intake intake, Outcome outcome) {
        Map<Account, Long> came = new LinkedHashMap<>();
        for (Derivation moved : outcome.decision().trace()) {
            came.merge(moved.account(), moved.gain() ? moved.amount() : -moved.amount(), Long::sum);
        }
        String unit = intake.unit().map(Intake.Unit::name).orElse("");
        return outcome.standings().stream()
                .map(standing -> move(unit, standing, came.getOrDefault(standing.account(), 0L)))
                .toList();
    }

    private Move move(String unit, Standing standing, long came) {
        Account account = standing.account();
        long before = standing.amount() - came;
        return new Move(
                account.holder(),
                unit,
                account.asset(),
                before,
                standing.amount(),
                level(account.asset(), before),
                level(account.asset(), standing.amount()));
    }

    private OptionalInt level(String asset, long amount) {
        Optional<Curve> curve = rulebook.tracks().values().stream()
                .filter(track -> track.asset().equals(asset))
                .findFirst()
                .map(Track::curve);
        return curve.isPresent() ? OptionalInt.of(curve.get().levelAt(amount)) : OptionalInt.empty();
    }
}
