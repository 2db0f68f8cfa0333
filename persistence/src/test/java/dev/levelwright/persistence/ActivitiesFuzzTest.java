package dev.levelwright.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Outcome;
import dev.levelwright.fuzz.Fuzz;
import dev.levelwright.fuzz.Input;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.report.Audit;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever an activity says and is called, every store keeps it to the letter, or nobody takes it and nothing is done. */
class ActivitiesFuzzTest {
    private static final int ACTIVITIES_OF_ONE_STORE = 300;
    private static final Rulebook RULEBOOK = Rulebooks.read("texts.json", """
            { "rulebook": "texts", "semantics": 1, "zone": "UTC",
              "assets": { "xp": { "board": true }, "coins": { "start": 100 }, "votes": { "per": "who" },
                          "care": { "of": "pet" } },
              "kinds": { "pet": { "kind": "unit", "active": true,
                                  "traits": { "image": "text", "friend": "holder" } },
                         "pot": { "kind": "pool", "per": true } },
              "tracks": { "main": { "asset": "xp", "curve": { "type": "polynomial-cost", "first": 0, "of": [10] } } },
              "rules": [
                { "id": "talk", "on": "message", "limit": { "max": 3, "each": "day", "per": ["who"] }, "grant": { "xp": 7 } },
                { "id": "vote", "on": "message", "grant": { "votes": 1 } },
                { "id": "give", "on": "give", "move": { "from": "actor", "to": "target", "asset": "coins", "amount": "$amount" } },
                { "id": "stake", "on": "stake", "move": { "from": "actor", "to": "@pot", "asset": "coins", "amount": "$amount" } },
                { "id": "adopt", "on": "adopt", "create": { "kind": "pet", "name": "$who", "traits": { "image": "$image" } } },
                { "id": "feed", "on": "feed", "if": { "owns": {} }, "grant": { "unit.care": "$amount" } } ] }
            """);
    private static final List<String> CORPUS = List.of(
            "message\nm1\n1\n2\nwho\n2",
            "give\ng1\n1\n2\namount\n5",
            "stake\ns1\n1\n2\namount\n5\nround\n7",
            "adopt\na1\n1\n2\nwho\nRex\nimage\nhttps://example.org/x.png",
            "feed\nf1\n1\n2\namount\n3");

    private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
    private Optional<JdbcStore> store = Optional.empty();
    private Realm memory = game(new InMemoryStore());
    private Realm h2 = memory;
    private int count;

    private Realm game(dev.levelwright.store.Store where) {
        return Levelwright.builder()
                .rulebook(RULEBOOK)
                .store(where)
                .clock(clock)
                .build()
                .in("\uD800realm\u0000");
    }

    @AfterEach
    void close() {
        store.ifPresent(JdbcStore::close);
    }

    @Test
    void whatIsSaidIsKeptToTheLetterByEveryStoreOrRefusedByAll() {
        Map<String, Long> kinds = Fuzz.of("activities", CORPUS)
                .words(List.of("\n", "message", "give", "adopt", "feed", "amount", "who", "image", "1", "2"))
                .tries(300)
                .run(this::tried);

        assertThat(kinds.keySet())
                .contains("Accepted", "Refused", "no activity")
                .contains("Unheard");
    }

    private String tried(Input input) {
        open(input);
        Activity activity;
        try {
            activity = activity(input);
        } catch (IllegalArgumentException none) {
            return "no activity";
        }
        return tried(activity);
    }

    private String tried(Activity activity) {
        Optional<Outcome> first = did(memory, activity);
        assertThat(did(h2, activity)).isEqualTo(first);
        if (first.isEmpty()) {
            return "not taken";
        }
        Decision decision = first.get().decision();
        long number = first.get().number();
        if (number > 0 && !first.get().replayed()) {
            assertThat(entry(h2, number)).isEqualTo(entry(memory, number));
            assertThat(entry(h2, number).orElseThrow().transaction().activity()).isEqualTo(activity);
            assertThat(h2.did(activity)).isEqualTo(first.get().again());
        }
        for (HolderName party : activity.parties().values()) {
            assertThat(h2.history(party, 3)).isEqualTo(memory.history(party, 3));
        }
        return decision.getClass().getSimpleName();
    }

    /** What is refused as such must be refused by both, in the same words. */
    private static Optional<Outcome> did(Realm realm, Activity activity) {
        try {
            return Optional.of(realm.did(activity));
        } catch (dev.levelwright.store.ContentDiffers | IllegalArgumentException notTaken) {
            return Optional.empty();
        }
    }

    private static Optional<Entry> entry(Realm realm, long number) {
        return realm.reader().journal(number - 1, 1).stream().findFirst();
    }

    private Activity activity(Input input) {
        String[] lines = input.text().split("\n", -1);
        Activity activity = Activity.of(
                line(lines, 0), input.choice() % 8 == 0 ? line(lines, 1) : line(lines, 1) + count, instant(input));
        activity = activity.by(HolderName.player(line(lines, 2)))
                .party(Activity.TARGET, HolderName.player(line(lines, 3)));
        List<HolderName> units = memory.units(HolderName.player(line(lines, 2)), "pet");
        if (!units.isEmpty()) {
            activity = activity.party(Activity.UNIT, units.get(units.size() - 1));
        }
        for (int i = 4; i + 1 < lines.length; i += 2) {
            activity = input.choice() % 3 == 0
                    ? activity.given(lines[i], lines[i + 1])
                    : activity.with(lines[i], lines[i + 1]);
        }
        return activity;
    }

    private Instant instant(Input input) {
        return input.choice() % 5 == 0
                ? clock.instant().minusMillis((input.choice() >>> 8) % 5_000_000)
                : clock.instant();
    }

    private static String line(String[] lines, int at) {
        return at < lines.length ? lines[at] : "";
    }

    private void open(Input input) {
        if (count++ % ACTIVITIES_OF_ONE_STORE == 0) {
            require();
            close();
            JdbcStore opened = JdbcStore.open("jdbc:h2:mem:activities-fuzz-" + count + "-" + input.choice());
            store = Optional.of(opened);
            h2 = game(opened);
            memory = game(new InMemoryStore());
        }
    }

    private void require() {
        if (store.isPresent()) {
            assertThat(Audit.of(h2).findings()).isEmpty();
            assertThat(Audit.of(memory)).isEqualTo(Audit.of(h2));
        }
    }
}
