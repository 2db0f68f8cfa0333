package dev.levelwright.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.form.Canonical;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.LedgerForms;
import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A whole game, decided by the engine: the same rulebook, secret and activities give the same bytes in every store. */
public interface GameLaws extends StoreLaws {
    /** A game with draws, a daily cap, a cooldown, a gift and payments. */
    String RULEBOOK = """
            { "rulebook": "contract", "semantics": 1, "zone": "Europe/Paris",
              "assets": {
                "xp": { "board": true }, "coins": { "start": 25 },
                "energy": { "start": 10, "capacity": 10, "regeneration": { "amount": 1, "every": "PT1M" } },
                "xp-today": { "reset": "day", "capacity": 200 } },
              "tracks": { "main": { "asset": "xp", "on-change": "keep-level",
                            "curve": { "type": "polynomial-cost", "first": 0, "of": [100, 50, 5] } } },
              "rules": [
                { "id": "chat", "on": "message", "every": "PT60S", "within": ["xp-today"], "grant": { "xp": "15..25" } },
                { "id": "gift", "on": "daily", "once": "day", "grant": { "coins": { "base": 100, "perLevel": 10 } } },
                { "id": "walk", "on": "walk", "cost": { "energy": 3 }, "grant": { "coins": "1..6" } },
                { "id": "give", "on": "give", "if": { "not-same": ["actor", "target"] },
                  "move": { "from": "actor", "to": "target", "asset": "coins", "amount": "$amount" } } ] }
            """;

    private static List<String> journal(Store store, boolean reopening, StoreLaws laws) {
        AtomicLong now = new AtomicLong(Instant.parse("2026-10-24T20:00:00Z").toEpochMilli());
        SplittableRandom random = new SplittableRandom(11);
        Store open = store;
        for (int part = 0; part < 4; part++) {
            open = reopening && part > 0 ? laws.reopen() : open;
            Realm realm = game(open, now).in("guild");
            realm.giveEverybody("part-" + part, Map.of("coins", 7L, "energy", 2L), part % 2 == 0);
            realm.publish(new Chronicle.Version(now.get() + 60_000, harder(part)));
            for (int i = 0; i < 100; i++) {
                now.addAndGet(random.nextInt(400_000));
                happen(realm, random, part + "." + i);
            }
        }
        return game(open, now).in("guild").reader().journal(0, 1000).stream()
                .map(entry -> Canonical.text(LedgerForms.entry().write(entry)))
                .toList();
    }

    private static Levelwright game(Store store, AtomicLong now) {
        return Levelwright.builder()
                .rulebook(Rulebooks.read("contract.json", RULEBOOK))
                .store(store)
                .clock(() -> Instant.ofEpochMilli(now.get()))
                .build();
    }

    /** The same rulebook with a steeper curve. */
    private static Rulebook harder(int part) {
        return Rulebooks.read("contract.json", RULEBOOK.replace("[100, 50, 5]", "[" + (200 + part) + ", 50, 5]"));
    }

    private static void happen(Realm realm, SplittableRandom random, String id) {
        var player = realm.player("p" + random.nextInt(5));
        HolderName other = HolderName.player("p" + random.nextInt(5));
        switch (random.nextInt(6)) {
            case 0 -> player.did("daily", id);
            case 1 -> player.did("walk", id);
            case 2 -> realm.did(player.doing("give", id).party("target", other).with("amount", random.nextInt(60)));
            default -> player.did("message", id, Map.of("channel", "general"));
        }
    }

    @Test
    default void theSameGameGivesTheSameJournal() {
        List<String> expected = journal(new InMemoryStore(secret()), false, this);

        assertThat(expected).hasSize(400);
        assertThat(journal(store(), true, this)).isEqualTo(expected);
    }

    /** Names that are unique per owner are compared with those of all the owner's units, however many there are. */
    @Test
    default void whoOwnsManyUnitsMakesAnotherOne() {
        Realm realm = Levelwright.builder()
                .rulebook(Rulebooks.read("pets.json", """
                        { "rulebook": "pets", "semantics": 1,
                          "kinds": { "pet": { "kind": "unit", "name": "unique-per-owner" } },
                          "rules": [ { "id": "adopt", "on": "adopt", "create": { "kind": "pet", "name": "$name" } } ] }
                        """))
                .store(store())
                .build()
                .in("guild");
        for (int i = 0; i < 70; i++) {
            assertThat(realm.did(realm.player("ann").doing("adopt", "adopt" + i).with("name", "Pet " + i))
                            .accepted())
                    .isTrue();
        }

        assertThat(realm.did(realm.player("ann").doing("adopt", "again").with("name", "PET 33"))
                        .accepted())
                .isFalse();
        assertThat(realm.units(HolderName.player("ann"), "pet")).hasSize(70);
    }
}
