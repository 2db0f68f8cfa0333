package dev.levelwright.examples.replay.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Change;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Step;
import dev.levelwright.examples.Terminal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.store.Call;
import dev.levelwright.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supply of a finished database, and whether its journal adds up, in truth and after it was tampered with. */
class VerifyTest {
    private static final Path SAMPLES = Path.of("src", "test", "resources", "replay");
    private static final Instant THEN = Instant.parse("2016-04-01T00:02:00Z");
    private static final HolderName ANN = HolderName.player("ann");

    @TempDir
    private Path folder;

    @BeforeEach
    void replayed() {
        Terminal terminal = Terminal.run(
                "replay", SAMPLES.resolve("small.csv"), "--rulebook", SAMPLES.resolve("small.json"), "--db", url());
        assertThat(terminal.exit()).as(terminal.err()).isZero();
    }

    @Test
    void aReplayedDatabaseAgreesWithItsJournal() {
        Terminal terminal = run("verify");

        assertThat(terminal.exit()).as(terminal.err()).isZero();
        assertThat(terminal.out()).contains("realm small", "3 holders", "they agree");
    }

    @Test
    void supplySaysWhatWasMintedAndBurntAndWhy() {
        assertThat(run("supply", "coins").out()).isEqualTo("""
                        supply  realm small
                          asset  reason        minted  burnt  held  waiting
                          coins                   145      0   145        0
                                 level-reward     100
                                 long-read         15
                                 time:start        30
                        """);
    }

    @Test
    void whatTheHostTakesBackLeavesADatabaseThatAgrees() throws IOException {
        try (Levelwright game = game(JdbcStore.open(url()))) {
            Realm realm = game.in("small");
            List<Entry> history = realm.history(ANN, 100);
            assertThat(history).isNotEmpty();
            for (Entry entry : history) {
                String id = entry.transaction().activity().id();
                Outcome first = realm.reverse(id, HolderName.player("mod"), "all of it");
                assertThat(realm.reverse(id, HolderName.player("mod"), "again"))
                        .isEqualTo(first.accepted() ? first.again() : first);
            }
            assertThat(realm.view(ANN).amount("xp")).isZero();
            assertThat(realm.balanceAt(ANN, "xp", THEN.minusSeconds(1))).isEqualTo(110);
        }

        assertThat(run("verify").exit()).isZero();
        assertThat(run("supply", "xp").out()).contains("reversal:chat");
    }

    @Test
    void aDatabaseThatWasTamperedWithDoesNotAgree() {
        try (Store store = JdbcStore.open(url())) {
            tamper(store);
        }

        Terminal terminal = run("verify");

        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.out())
                .contains("player:ann xp: 110 in the journal, 111 in the store", "they do not agree: 1");
    }

    /** Changes a balance and posts nothing. */
    private static void tamper(Store store) {
        Activity activity = Activity.of("tamper", "tamper", THEN);
        Balance more = Balance.untouched(111, THEN.toEpochMilli());
        HoldingsChange change =
                new HoldingsChange(ANN, THEN.toEpochMilli(), Map.of(BalanceName.of("xp"), more), Map.of(), Map.of());
        Transaction nothing =
                new Transaction(activity, THEN.toEpochMilli(), "none", "none", List.of(), List.of(), List.of());
        Step step = new Step.Done(
                new Change(List.of(change), nothing, List.of(), Map.of(), List.of()),
                new Outcome(
                        "tamper",
                        0,
                        THEN.toEpochMilli(),
                        new Decision.Accepted(List.of(), List.of(), List.of()),
                        List.of(),
                        false));
        store.submit(new Call(new RealmName("small"), activity, scene -> step))
                .toCompletableFuture()
                .join();
    }

    private static Levelwright game(Store store) throws IOException {
        return Levelwright.builder()
                .rulebook(Rulebooks.read(SAMPLES.resolve("small.json")))
                .store(store)
                .clock(InstantSource.fixed(THEN))
                .build();
    }

    private Terminal run(Object... words) {
        Object[] all = new Object[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--db";
        all[words.length + 1] = url();
        return Terminal.run(all);
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("verified");
    }
}
