package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens inside a transaction that the host opened. */
abstract class HostLaws {
    private static final RealmName REALM = new RealmName("realm");

    private JdbcStore store;
    private Play play;
    private Connection host;
    private Play inside;

    /** The URL of an empty database. */
    abstract String url();

    /** The host's own way to it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    @BeforeEach
    void begin() throws SQLException {
        store = JdbcStore.open(url());
        play = new Play(store, REALM);
        host = connect();
        try (Statement statement = host.createStatement()) {
            statement.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY)");
        }
        host.setAutoCommit(false);
        inside = new Play(store.in(host), REALM);
    }

    @AfterEach
    void end() throws SQLException {
        host.close();
        store.close();
    }

    private void order(int id) throws SQLException {
        try (Statement statement = host.createStatement()) {
            statement.execute("INSERT INTO orders (id) VALUES (" + id + ")");
        }
    }

    private int orders() throws SQLException {
        try (Statement statement = host.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM orders")) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void theirCommitMakesItDurable() throws SQLException {
        play.mint("a", ADA, 5);
        order(1);
        assertThat(inside.mint("b", ADA, 3).number()).isEqualTo(2);
        assertThat(inside.coins(ADA)).isEqualTo(8);
        assertThat(play.coins(ADA)).isEqualTo(5);

        host.commit();

        assertThat(play.coins(ADA)).isEqualTo(8);
        assertThat(play.mint("c", ADA, 1).number()).isEqualTo(3);
        assertThat(play.coins(ADA)).isEqualTo(9);
        assertThat(play.mint("b", ADA, 3).replayed()).isTrue();
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void theirRollbackUndoesItAndNobodyRemembersIt() throws SQLException {
        play.mint("a", ADA, 5);
        order(1);
        inside.mint("b", ADA, 3);
        inside.mint("c", BOB, 3);
        host.rollback();

        assertThat(orders()).isZero();
        assertThat(play.coins(ADA)).isEqualTo(5);
        assertThat(play.mint("b", ADA, 4).replayed()).isFalse();
        assertThat(play.coins(ADA)).isEqualTo(9);
        assertThat(play.coins(BOB)).isZero();
        assertThat(play.journal()).hasSize(2);
        assertThat(play.fold().amount(ADA, COINS)).isEqualTo(9);
    }

    @Test
    void aRealmMayBeBornInsideOrNot() throws SQLException {
        inside.mint("a", ADA, 5);
        host.rollback();
        assertThat(inside.mint("a", ADA, 6).replayed()).isFalse();
        host.commit();

        assertThat(play.coins(ADA)).isEqualTo(6);
        assertThat(play.mint("a", ADA, 6).replayed()).isTrue();
    }

    @Test
    void whatFailsInsideLeavesTheirTransactionAsItWas() throws SQLException {
        order(1);
        inside.mint("a", ADA, 5);
        assertThatThrownBy(() -> inside.did("b", hand -> {
                    hand.mint(ADA, COINS, 1);
                    throw new IllegalStateException("by hand");
                }))
                .hasMessageContaining("by hand");
        order(2);
        host.commit();

        assertThat(orders()).isEqualTo(2);
        assertThat(play.coins(ADA)).isEqualTo(5);
    }

    @Test
    void aConnectionWithoutATransactionIsRefused() throws SQLException {
        try (Connection alone = connect()) {
            assertThatThrownBy(() -> store.in(alone)).hasMessageContaining("setAutoCommit(false)");
        }
    }
}
