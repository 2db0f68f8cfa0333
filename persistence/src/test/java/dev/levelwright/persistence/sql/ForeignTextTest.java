package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.COINS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import dev.levelwright.store.Ranked;
import dev.levelwright.store.Reader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No text that comes from outside is ever a part of a statement: not as a value, not as an order, not as a column. */
class ForeignTextTest {
    private static final RealmName REALM = new RealmName("realm");
    private static final List<String> STATEMENTS = List.of(
            "'; DROP TABLE lw_balance; --",
            "coins' OR '1'='1",
            "coins DESC, (SELECT secret FROM lw_realm)",
            "ranked ASC",
            "amount; DELETE FROM lw_journal",
            "\"coins\"",
            "coins\\'); --",
            "$1",
            "?",
            "{d '2026-01-01'}",
            "%",
            "_oins",
            "/* */ coins -- ");

    @Test
    void inH2() {
        try (JdbcStore store = JdbcStore.open("jdbc:h2:mem:foreign-text")) {
            neverIsAStatement(store);
        }
    }

    @Test
    void inPostgres() {
        try (JdbcStore store = JdbcStore.open(Postgres.schema())) {
            neverIsAStatement(store);
        }
    }

    private static void neverIsAStatement(JdbcStore store) {
        Play play = new Play(store, REALM);
        play.mint("first", ADA, 5);
        for (String text : STATEMENTS) {
            HolderName holder = HolderName.player(text);
            play.did("mint " + text, hand -> hand.mint(holder, COINS, 7));
            play.did(text, hand -> hand.mint(holder, new BalanceName(text, text), 3));
            asksFor(play.reader(), text, holder);
            new Play(store, new RealmName(text)).mint(text, holder, 1);
            assertThat(new Play(store, new RealmName(text)).journal()).hasSize(1);
        }
        assertThat(play.coins(ADA)).isEqualTo(5);
        assertThat(play.journal()).hasSize(1 + 2 * STATEMENTS.size());
        assertThat(play.reader().top("coins", Long.MIN_VALUE, 100))
                .hasSize(1 + STATEMENTS.size())
                .last()
                .extracting(Ranked::holder)
                .isEqualTo(ADA);
    }

    private static void asksFor(Reader reader, String text, HolderName holder) {
        assertThat(reader.top(text, Long.MIN_VALUE, 10)).isEmpty();
        assertThat(reader.rank(text, Long.MIN_VALUE, holder)).isEmpty();
        assertThat(reader.neighbours(text, Long.MIN_VALUE, holder, 2, 2)).isEmpty();
        assertThat(reader.rank("coins", Long.MIN_VALUE, holder)).isPresent();
        assertThat(reader.holders(text, "", 10)).isEmpty();
        assertThat(reader.history(holder, Long.MAX_VALUE, 10)).isNotEmpty();
        assertThat(reader.outcome(text)).isPresent();
    }
}
