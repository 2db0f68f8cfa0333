package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.COINS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import dev.levelwright.store.Ranked;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {
    private static final List<HolderName> PLAYERS =
            IntStream.range(0, 30).mapToObj(i -> HolderName.player("p" + i)).toList();

    @Test
    void ranksSeeWhatAnotherProcessWrote() {
        String url = Postgres.schema();
        try (JdbcStore one = JdbcStore.open(url);
                JdbcStore other = JdbcStore.open(url)) {
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < 40; i++) {
                mint(i % 3 == 0 ? one : other, random, i);
                requireRanked(one, "realm");
                if (i % 7 == 0) {
                    requireRanked(other, "realm");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 20, 130, 250, 1000})
    void ranksAreTheSameWhateverRoomThereIs(long room) {
        try (JdbcStore store =
                JdbcStore.open(JdbcSettings.of("jdbc:h2:mem:ranks" + room).rankedHolders(room))) {
            SplittableRandom random = new SplittableRandom(2);
            for (int i = 0; i < 60; i++) {
                mint(store, random, i);
                if (i % 5 == 0) {
                    requireRanked(store, "realm");
                    requireRanked(store, "second");
                    requireRanked(store, "third");
                }
            }
        }
    }

    @Test
    void whoFellFarBehindReadsTheBoardAgain() {
        try (JdbcStore store = JdbcStore.open("jdbc:h2:mem:behind")) {
            SplittableRandom random = new SplittableRandom(3);
            mint(store, random, 0);
            requireRanked(store, "realm");
            for (int i = 1; i < 1200; i++) {
                mint(store, random, i);
            }
            requireRanked(store, "realm");
        }
    }

    private static void mint(JdbcStore store, SplittableRandom random, int number) {
        HolderName to = PLAYERS.get(random.nextInt(PLAYERS.size()));
        HolderName from = PLAYERS.get(random.nextInt(PLAYERS.size()));
        List<String> realms = List.of("realm", "second", "third");
        Play play = new Play(store, new RealmName(realms.get(random.nextInt(realms.size()))));
        play.did("give " + number, hand -> {
            hand.mint(to, COINS, 1 + random.nextInt(3));
            if (hand.amount(from, COINS) > 0) {
                hand.move(from, to, COINS, hand.amount(from, COINS));
            }
        });
    }

    /** Ranks are kept in memory, boards are read from the index. */
    private static void requireRanked(JdbcStore store, String realm) {
        Play play = new Play(store, new RealmName(realm));
        List<Ranked> board = play.reader().top("coins", Long.MIN_VALUE, 100);
        for (Ranked place : board) {
            int at = (int) place.rank();
            assertThat(play.reader().rank("coins", Long.MIN_VALUE, place.holder()))
                    .hasValue(at);
            assertThat(play.reader().neighbours("coins", Long.MIN_VALUE, place.holder(), 3, 2))
                    .isEqualTo(board.subList(Math.max(0, at - 4), Math.min(board.size(), at + 2)));
        }
    }
}
