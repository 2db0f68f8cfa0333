package dev.levelwright.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Move;
import dev.levelwright.fuzz.Allocated;
import dev.levelwright.fuzz.Fuzz;
import dev.levelwright.fuzz.Input;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.SettableClock;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever stands in an export, a realm is read from it, or nothing is. */
class RealmFileFuzzTest {
    private static final RealmName REALM = new RealmName("realm");
    private static final RealmName OTHER = new RealmName("other");
    private static final long BASE = 30_000_000;
    private static final long EACH = 5_000;

    @Test
    void aRealmIsReadWholeOrNotAtAll() {
        try (JdbcStore store = JdbcStore.open("jdbc:h2:mem:realm-file-fuzz-" + System.identityHashCode(this))) {
            played(store, OTHER);
            String other = exported(store, OTHER);
            Map<String, Long> kinds = Fuzz.of("exports of realms", List.of(other))
                    .tries(500)
                    .run(input -> {
                        String kind = tried(store, input);
                        assertThat(exported(store, OTHER)).as("another realm").isEqualTo(other);
                        return kind;
                    });

            assertThat(kinds).containsKey("restored").hasSizeGreaterThan(10);
        }
    }

    private static String tried(JdbcStore store, Input input) {
        try {
            Allocated.atMost(BASE, EACH, input.text().length(), () -> restored(store, input.text()));
        } catch (IllegalArgumentException refused) {
            assertThat(exported(store, REALM)).isEmpty();
            assertThat(refused.getMessage()).startsWith("line ");
            return "refused " + refused.getMessage().replaceAll("\"[^\"]*\"|[^a-z ]+", "");
        }
        String file = exported(store, REALM);
        store.upkeep().wipe(REALM);
        restored(store, file);
        assertThat(exported(store, REALM)).isEqualTo(file);
        store.upkeep().wipe(REALM);
        return "restored";
    }

    private static boolean restored(JdbcStore store, String file) {
        store.upkeep().restore(new BufferedReader(new StringReader(file)), REALM);
        return true;
    }

    private static String exported(JdbcStore store, RealmName realm) {
        StringBuilder out = new StringBuilder();
        store.upkeep().export(realm, out);
        return out.toString();
    }

    private static void played(JdbcStore store, RealmName name) {
        Realm realm = Levelwright.builder()
                .rulebook(Rulebook.named("small")
                        .asset(Asset.named("xp").board())
                        .asset(Asset.named("coins").start(25))
                        .track("main", "xp", PolynomialCost.of(0, 10))
                        .rule(Rule.named("chat").on("message").once("day").does(Grant.of("xp", 15)))
                        .rule(Rule.named("give")
                                .on("give")
                                .does(Move.of("actor", "target", "coins", new Named("amount"))))
                        .build())
                .store(store)
                .clock(SettableClock.at("2026-03-02T12:00:00Z"))
                .build()
                .in(name.id());
        realm.player("1").did("message", "m1");
        realm.did(realm.player("1")
                .doing("give", "g1")
                .party(Activity.TARGET, HolderName.player("2"))
                .with("amount", 7)
                .with("note", "\ud800 \u0000 \u202e \"quoted\""));
        realm.player("2").did("message", "m2");
    }
}
