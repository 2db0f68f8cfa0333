package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/database.md says about views. */
class ViewsTest {
    @Test
    void inH2() throws SQLException {
        String url = "jdbc:h2:mem:views";
        try (JdbcStore store = JdbcStore.open(url);
                Connection owner = DriverManager.getConnection(url, "sa", "")) {
            requireAnswers(store, owner);
        }
    }

    @Test
    void inPostgres() throws SQLException {
        String url = Postgres.schema();
        try (JdbcStore store = JdbcStore.open(url);
                Connection owner = DriverManager.getConnection(url)) {
            requireAnswers(store, owner);
        }
    }

    private static void requireAnswers(JdbcStore store, Connection owner) throws SQLException {
        Play play = new Play(store, new RealmName("42"));
        new Play(store, new RealmName("43")).mint("elsewhere", ADA, 999);
        Instant now = Instant.now();
        play.did(Activity.of("test", "a", now).by(ADA), hand -> hand.mint(ADA, COINS, 100));
        play.did(Activity.of("test", "b", now).by(BOB), hand -> hand.mint(BOB, COINS, 30));
        play.did(Activity.of("test", "c", now).by(BOB), hand -> {
            hand.move(BOB, ADA, COINS, 5);
            hand.mint(BOB, new BalanceName("votes", "monday"), 1);
            hand.deposit(ADA, COINS, 7);
        });
        play.mint("long ago", ADA, 1);

        assertThat(answer(
                        owner,
                        "SELECT holder, amount FROM lw_who_has WHERE realm = '42' AND asset = 'coins' AND asset_key = ''"
                                + " ORDER BY amount DESC LIMIT 10"))
                .containsExactly("ada 113", "bob 25");
        assertThat(answer(
                        owner,
                        "SELECT holder FROM lw_who_has WHERE realm = '42' AND asset = 'coins' AND amount >= 100"
                                + " AND written_at >= current_date"))
                .containsExactly("ada");
        assertThat(
                        answer(
                                owner,
                                "SELECT holder, activities FROM lw_active_today WHERE realm = '42' ORDER BY activities DESC, holder"))
                .containsExactly("ada 2", "bob 2");
        assertThat(answer(owner, "SELECT asset, held + waiting AS total FROM lw_supply WHERE realm = '42'"))
                .containsExactly("coins 138");
        assertThat(answer(owner, "SELECT number, holder, activity FROM lw_entries WHERE realm = '42' ORDER BY number"))
                .startsWith("1 ada a", "2 bob b");
    }

    private static List<String> answer(Connection owner, String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : " ").append(found.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
