package dev.levelwright.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.engine.Need;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.mechanic.Question;
import dev.levelwright.store.Call;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.time.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store behaves as the one in memory does, whatever happens in whatever order. */
public interface MemoryLaws extends StoreLaws {
    /** How many things happen in one run. */
    int STEPS = 250;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    default void itBehavesAsTheStoreInMemory(long seed) {
        RealmName realm = new RealmName("realm");
        Play expected = new Play(new InMemoryStore(secret()), realm);
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 0; step < STEPS; step++) {
            Happening happening = new Happening(random.split(), step);
            if (random.nextInt(60) == 0) {
                reopen();
            }
            assertThat(happening.told(play())).as("step " + step).isEqualTo(happening.told(expected));
        }
        assertSame(play(), expected);
    }

    private static void assertSame(Play actual, Play expected) {
        assertThat(actual.journal()).isEqualTo(expected.journal());
        List<HolderName> players = expected.reader().holders(HolderName.PLAYER, "", 100);
        assertThat(actual.reader().holders(HolderName.PLAYER, "", 100)).isEqualTo(players);
        for (HolderName player : Happening.PLAYERS) {
            assertThat(actual.holdings(player)).isEqualTo(expected.holdings(player));
            for (BalanceName name : Happening.NAMES) {
                assertThat(actual.amount(player, name)).isEqualTo(expected.amount(player, name));
            }
            assertThat(actual.reader().history(player, Long.MAX_VALUE, 1000))
                    .isEqualTo(expected.reader().history(player, Long.MAX_VALUE, 1000));
            assertThat(actual.reader().rank("coins", 0, player))
                    .isEqualTo(expected.reader().rank("coins", 0, player));
            assertThat(deposits(actual, player)).isEqualTo(deposits(expected, player));
            assertThat(cats(actual, player)).isEqualTo(cats(expected, player));
        }
        for (int limit = 0; limit < 8; limit++) {
            assertThat(actual.reader().top("coins", 0, limit))
                    .isEqualTo(expected.reader().top("coins", 0, limit));
        }
    }

    private static List<?> deposits(Play play, HolderName player) {
        return play.reader().scene(Set.of(new Need.Holder(player))).deposits(player);
    }

    private static List<HolderName> cats(Play play, HolderName player) {
        Question<List<HolderName>> question = new Question.Owned(player, "cat");
        return play.reader()
                .scene(Set.of(new Need.Answer(question)))
                .answer(question)
                .orElseThrow();
    }

    /** Something random that happens, the same in every store. */
    final class Happening {
        static final List<HolderName> PLAYERS =
                IntStream.range(0, 6).mapToObj(i -> HolderName.player("p" + i)).toList();
        static final List<BalanceName> NAMES =
                List.of(BalanceName.of("coins"), BalanceName.of("gems"), new BalanceName("votes", "a"));

        private final List<Activity> activities = new ArrayList<>();
        private final List<Consumer<Hand>> plays = new ArrayList<>();

        Happening(SplittableRandom random, int step) {
            int together = random.nextInt(4) == 0 ? 3 : 1;
            for (int i = 0; i < together; i++) {
                // an id of the past now and then, with the same content or another
                int id = random.nextInt(8) == 0 ? random.nextInt(step + 1) : step;
                HolderName actor = PLAYERS.get(random.nextInt(PLAYERS.size()));
                activities.add(Activity.of("test", id + "." + i, Play.NOW.plusMillis(step - random.nextInt(3)))
                        .by(actor));
                plays.add(play(random, actor));
            }
        }

        private static Consumer<Hand> play(SplittableRandom random, HolderName actor) {
            HolderName other = PLAYERS.get(random.nextInt(PLAYERS.size()));
            BalanceName name = NAMES.get(random.nextInt(NAMES.size()));
            HolderName cat = new HolderName("cat", "c" + random.nextInt(4));
            long amount = 1L + random.nextInt(20);
            int kind = random.nextInt(9);
            return hand -> {
                switch (kind) {
                    case 0, 1, 2 -> hand.mint(actor, name, amount);
                    case 3, 4 -> move(hand, actor, other, name, amount);
                    case 5 -> hand.own(actor, cat);
                    case 6 -> hand.deposit(other, name, amount);
                    case 7 ->
                        hand.trait(
                                actor,
                                "t" + amount % 3,
                                Optional.of("v" + amount).filter(v -> amount % 2 > 0));
                    default -> hand.enter(actor, "w" + amount % 2, new Frame(amount, amount + 1, "UTC"));
                }
            };
        }

        private static void move(Hand hand, HolderName from, HolderName to, BalanceName name, long amount) {
            if (from.equals(to)) {
                throw new IllegalArgumentException("to oneself");
            }
            hand.move(from, to, name, amount);
        }

        /** What a store says to it: outcomes, or the failure. */
        String told(Play play) {
            List<Call> calls = IntStream.range(0, activities.size())
                    .mapToObj(i -> play.call(activities.get(i), plays.get(i)))
                    .toList();
            return calls.size() == 1
                    ? orFailure(() -> play.did(activities.get(0), plays.get(0)).toString())
                    : orFailure(() -> play.together(calls.toArray(Call[]::new)).toString());
        }

        private static String orFailure(Supplier<String> outcome) {
            try {
                return outcome.get();
            } catch (RuntimeException failure) {
                return failure.toString();
            }
        }
    }
}
