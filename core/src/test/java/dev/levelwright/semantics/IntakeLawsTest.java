package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.PolynomialTotal;
import dev.levelwright.effect.Grant;
import dev.levelwright.engine.Intake;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Fold;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Imports among ordinary activities, in any order. Level n takes 100 n in all; each level reached gives 7 coins. */
class IntakeLawsTest {
    private static final HolderName ADA = HolderName.player("ada");

    /** Made once: its table of levels takes longer than a try. */
    private static final Track MAIN = Track.of("main", "xp", PolynomialTotal.of(0, 0, 100));

    /** What a player does, or what is brought along for them. */
    record Deed(How how, long amount) {}

    /** How amounts change. */
    enum How {
        EARN,
        SET,
        ADD,
        SET_LEVEL,
        ADD_LEVEL
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Deed> deed = Combinators.combine(
                        Arbitraries.of(How.class), Arbitraries.longs().between(0, 30))
                .as((how, size) -> new Deed(how, how == How.SET_LEVEL || how == How.ADD_LEVEL ? size : 1 + 31 * size));
        return deed.list().ofMinSize(1).ofMaxSize(20);
    }

    private static RulebookBuilder book() {
        return Rulebook.named("intakes")
                .asset(Asset.named("xp").start(40))
                .asset(Asset.named("coins"))
                .track(MAIN)
                .rule(Rule.named("earn").on("earn").does(Grant.of("xp", new Named("amount"))))
                .rule(Rule.named("gift").onLevel("main").does(Grant.of("coins", 7)));
    }

    /** What should come of it, computed beside the engine. */
    private static final class Model {
        private final List<Integer> levelUps = new ArrayList<>();
        private long xp = 40;
        private long reached;

        void apply(Deed deed) {
            long worth = deed.how().name().endsWith("LEVEL") ? 100 * deed.amount() : deed.amount();
            boolean set = deed.how() == How.SET || deed.how() == How.SET_LEVEL;
            xp = set ? worth : xp + worth;
            if (deed.how() == How.EARN) {
                while (reached < xp / 100) {
                    levelUps.add((int) ++reached);
                }
            } else {
                reached = set ? xp / 100 : Math.max(reached, xp / 100);
            }
        }
    }

    private static void play(Game game, Deed deed, int number) {
        if (deed.how() == How.EARN) {
            game.did("ada", "earn", "amount", deed.amount());
        } else {
            game.realm().takeIn(Map.of("import " + number, intake(deed)));
        }
    }

    private static Intake intake(Deed deed) {
        boolean add = deed.how() == How.ADD || deed.how() == How.ADD_LEVEL;
        Intake.Amount amount = deed.how().name().endsWith("LEVEL")
                ? new Intake.Level(add, (int) deed.amount(), 0, 1)
                : new Intake.Figure(add, deed.amount());
        return new Intake(ADA, Optional.empty(), new TreeMap<>(Map.of("xp", amount)), new TreeMap<>());
    }

    @Property(tries = 1_000)
    void importsSetWhatTheySayAndRewardNothingEver(@ForAll("deeds") List<Deed> deeds) {
        Game game = Game.of(book());
        List<Integer> levelUps = new ArrayList<>();
        game.levelwright().onLevelUp(event -> levelUps.add(event.level()));
        Model model = new Model();
        for (int i = 0; i < deeds.size(); i++) {
            play(game, deeds.get(i), i);
            model.apply(deeds.get(i));

            assertThat(game.amount("ada", "xp")).isEqualTo(model.xp);
            assertThat(levelUps).isEqualTo(model.levelUps);
        }
        assertThat(game.amount("ada", "coins")).isEqualTo(7L * model.levelUps.size());
    }

    @Property(tries = 1_000)
    void theJournalOfImportsFoldsToTheBalancesAndReplays(@ForAll("deeds") List<Deed> deeds) {
        Game game = Game.of(book());
        for (int i = 0; i < deeds.size(); i++) {
            play(game, deeds.get(i), i);
        }
        Fold fold = new Fold();
        Game replay = Game.of(book());
        for (Transaction transaction : game.transactions()) {
            fold.add(transaction);
            replay.did(transaction.activity());
        }

        assertThat(fold.amount(ADA, BalanceName.of("xp"))).isEqualTo(game.amount("ada", "xp"));
        assertThat(fold.balances().values().stream()
                        .mapToLong(held -> held.getOrDefault(BalanceName.of("xp"), 0L))
                        .sum())
                .isZero();
        assertThat(replay.transactions()).isEqualTo(game.transactions());
    }
}
