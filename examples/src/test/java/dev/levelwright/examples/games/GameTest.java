package dev.levelwright.examples.games;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.Store;
import dev.levelwright.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bundled game in one realm, on a store that a parameter says, on Monday, the 2nd of March 2026, at noon in UTC:
 *
 * <pre>{@code
 * @InMemoryAndH2
 * class WaifuAcceptance extends GameTest {
 *     WaifuAcceptance(Where where) {
 *         super("waifu", where);
 *     }
 *
 *     @Test
 *     void line3_anEventGivesXpCoinsAndTakesEnergy() {
 *         Outcome outcome = did("ann", "event", "unit", rin);
 *     ...
 * }</pre>
 *
 * <p>The name of a test begins with the line it proves, which the table in the README is made from.
 */
abstract class GameTest {
    /** Where the clock stands at first. */
    static final String START = "2026-03-02T12:00:00Z";

    private static final String REALM = "guild";

    private final Game game;
    private final Where where;
    private final SettableClock clock = SettableClock.at(START);
    private final AtomicInteger count = new AtomicInteger();

    @TempDir
    private Path folder;

    private String url = "";
    private Store store;
    private Levelwright levelwright;
    private Realm realm;

    GameTest(String game, Where where) {
        this.game = Games.named(game).orElseThrow();
        this.where = where;
    }

    @BeforeEach
    final void open() {
        url = where.url(folder);
        store = where.open(url);
        play(game.rulebook());
    }

    @AfterEach
    final void close() {
        store.close();
    }

    private void play(Rulebook rulebook) {
        levelwright = Levelwright.builder()
                .rulebook(rulebook)
                .store(store)
                .clock(clock)
                .build();
        realm = levelwright.in(REALM);
    }

    /** From now on the bundled rulebook holds as {@code edit} writes it, for whoever is there already too. */
    final void variant(UnaryOperator<String> edit) {
        String edited = edit.apply(game.text());
        if (edited.equals(game.text())) {
            throw new IllegalArgumentException("the variant of " + game.name() + " is the rulebook itself");
        }
        play(Game.read("variant of " + game.name(), edited));
    }

    /** From now on the game goes on in another process, with nothing but what the store kept. */
    final void restart() {
        Rulebook rulebook = levelwright.rulebook();
        store = where.reopen(store, url);
        play(rulebook);
    }

    /** The realm sets a setting of the rulebook, from now on. */
    final void set(String setting, Object value) {
        realm.publish(new Chronicle.Set(clock.millis(), setting, Optional.of(Fact.of(value))));
    }

    /** Sets the clock to an instant written like {@code 2026-01-31T12:00:00Z}. */
    final void at(String instant) {
        clock.set(instant);
    }

    /** Puts the clock forward by a time written like {@code PT5M}. */
    final void after(String time) {
        clock.advance(Duration.parse(time));
    }

    /** A player does something now. */
    final Outcome did(String player, String type, Object... said) {
        return realm.did(doing(player, type, said));
    }

    /** The host does something now in the name of a player: what players may not. */
    final Outcome hostDid(String player, String type, Object... said) {
        return realm.did(doing(player, type, said).byHost());
    }

    /**
     * An activity of a player now, under an id of its own.
     *
     * @param said names and values, turn by turn: a holder is a party in that role, anything else a fact
     */
    final Activity doing(String player, String type, Object... said) {
        Activity activity = realm.player(player).doing(type, "activity-" + count.incrementAndGet());
        for (int i = 0; i < said.length; i += 2) {
            String name = String.valueOf(said[i]);
            activity = said[i + 1] instanceof HolderName holder
                    ? activity.party(name, holder)
                    : activity.with(name, said[i + 1]);
        }
        return activity;
    }

    /** Many callers do something each at the same time; the outcomes, in no order. */
    final List<Outcome> atOnce(int callers, IntFunction<Activity> activity) {
        List<Callable<Outcome>> calls = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            Activity mine = activity.apply(i);
            calls.add(() -> realm.did(mine));
        }
        return together(calls);
    }

    /** Many callers run at the same time what is due; what each of them ran. */
    final List<List<Outcome>> atOnceRunDue(int callers) {
        return together(Collections.nCopies(callers, () -> realm.runDue()));
    }

    private static <T> List<T> together(List<Callable<T>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            return threads.invokeAll(calls).stream().map(GameTest::outcome).toList();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The player that the platform calls {@code id}. */
    static HolderName player(String id) {
        return HolderName.player(id);
    }

    /** What a player has of an asset now. */
    final long amount(String player, String asset) {
        return amount(player(player), asset);
    }

    /** What a holder has of an asset now. */
    final long amount(HolderName holder, String asset) {
        return realm.view(holder).amount(asset);
    }

    /** What a player has now. */
    final View view(String player) {
        return realm.player(player).view();
    }

    /** The realm's journal, oldest first. */
    final List<Entry> journal() {
        return realm.reader().journal(0, Integer.MAX_VALUE);
    }

    /** Why nothing came of an activity. */
    static Refusal why(Outcome outcome) {
        return outcome.refusal().orElseThrow(() -> new AssertionError("it was not refused: " + outcome));
    }

    /** The realm. */
    final Realm realm() {
        return realm;
    }

    /** The same game on the same store, as another part of the bot has it: a web page, a second shard. */
    final Levelwright sameGame() {
        return levelwright.through(store);
    }

    /** The game, for whoever listens to it or hands it to something else. */
    final Levelwright levelwright() {
        return levelwright;
    }

    /** The clock. */
    final SettableClock clock() {
        return clock;
    }
}
