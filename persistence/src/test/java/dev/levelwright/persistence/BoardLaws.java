package dev.levelwright.persistence;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static dev.levelwright.persistence.Play.activity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import dev.levelwright.store.CodePoints;
import dev.levelwright.store.Ranked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Boards and lists of holders. */
public interface BoardLaws extends StoreLaws {
    private void mintAt(long second, HolderName to, long amount) {
        Instant at = Play.NOW.plusSeconds(second);
        String id = second + " " + to + " " + amount;
        play().did(Activity.of("test", id, at).by(to), hand -> hand.mint(to, COINS, amount));
    }

    private List<String> top(long since, int limit) {
        return play().reader().top("coins", since, limit).stream()
                .map(place -> place.rank() + " " + place.holder().id() + " " + place.amount())
                .toList();
    }

    @Test
    default void whoHasMostIsFirstAndOfEqualsWhoWasThereFirst() {
        mintAt(5, HolderName.player("late"), 50);
        mintAt(1, HolderName.player("first"), 50);
        mintAt(2, HolderName.player("small"), 7);
        mintAt(3, HolderName.player("great"), 90);
        mintAt(1, HolderName.player("also first"), 50);

        assertThat(top(0, 10)).containsExactly("1 great 90", "2 also first 50", "3 first 50", "4 late 50", "5 small 7");
        assertThat(top(0, 2)).containsExactly("1 great 90", "2 also first 50");
        assertThat(top(0, 1)).containsExactly("1 great 90");
        assertThat(top(0, 0)).isEmpty();
    }

    @Test
    default void whoHasNoneIsNotOnTheBoard() {
        mintAt(1, ADA, 5);
        play().did("give", hand -> hand.move(ADA, BOB, COINS, 5));

        assertThat(top(0, 10)).containsExactly("1 bob 5");
        assertThat(play().reader().rank("coins", 0, ADA)).isEmpty();
        assertThat(play().reader().rank("coins", 0, BOB)).hasValue(1);
        assertThat(play().reader().rank("gems", 0, BOB)).isEmpty();
    }

    @Test
    default void keyedBalancesAreOnNoBoard() {
        play().did("a", hand -> hand.mint(ADA, new BalanceName("coins", "last week"), 500));
        play().mint("b", BOB, 1);

        assertThat(top(0, 10)).containsExactly("1 bob 1");
    }

    @Test
    default void onlyBalancesOfTheWindowCount() {
        mintAt(10, ADA, 100);
        mintAt(20, BOB, 5);

        long window = Play.NOW.plusSeconds(20).toEpochMilli();
        assertThat(top(window, 10)).containsExactly("1 bob 5");
        assertThat(play().reader().rank("coins", window, BOB)).hasValue(1);
        assertThat(play().reader().rank("coins", window, ADA)).isEmpty();
    }

    @Test
    default void everyRankIsThePlaceOnTheBoard() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 60; i++) {
            mintAt(random.nextInt(4), HolderName.player("p" + i), 1 + random.nextInt(6));
        }

        List<Ranked> board = play().reader().top("coins", 0, 1000);

        assertThat(board).hasSize(60).extracting(Ranked::rank).startsWith(1L).endsWith(60L);
        for (Ranked place : board) {
            assertThat(play().reader().rank("coins", 0, place.holder())).hasValue(place.rank());
        }
        for (int limit = 0; limit <= 60; limit++) {
            assertThat(play().reader().top("coins", 0, limit)).isEqualTo(board.subList(0, limit));
        }
    }

    @Test
    default void pagesAndNeighboursAreCutOutOfTheSortedBoard() {
        SplittableRandom random = new SplittableRandom(11);
        List<Ranked> board = played(random, 40, Long.MIN_VALUE);

        assertThat(play().reader().top("coins", 0, 1000)).isEqualTo(board);
        for (Ranked place : board) {
            for (int limit : new int[] {0, 1, 2, 7, 100}) {
                assertThat(play().reader().page("coins", 0, place, limit))
                        .isEqualTo(cut(board, place.rank(), place.rank() + limit));
            }
            int above = random.nextInt(5);
            int below = random.nextInt(5);
            assertThat(play().reader().neighbours("coins", 0, place.holder(), above, below))
                    .isEqualTo(cut(board, place.rank() - 1 - above, place.rank() + below));
            assertThat(play().reader().neighbours("coins", 0, place.holder(), 100, 100))
                    .isEqualTo(board);
        }
        assertThat(play().reader().neighbours("coins", 0, HolderName.player("nobody"), 3, 3))
                .isEmpty();
    }

    @Test
    default void pagesAndNeighboursKeepToTheirWindow() {
        long window = Play.NOW.plusSeconds(2).toEpochMilli();
        List<Ranked> board = played(new SplittableRandom(12), 30, window);

        assertThat(play().reader().top("coins", window, 1000)).isEqualTo(board);
        for (Ranked place : board) {
            assertThat(play().reader().page("coins", window, place, 3))
                    .isEqualTo(cut(board, place.rank(), place.rank() + 3));
            assertThat(play().reader().neighbours("coins", window, place.holder(), 2, 2))
                    .isEqualTo(cut(board, place.rank() - 3, place.rank() + 2));
        }
    }

    @Test
    default void aPageGoesOnBehindAPlaceThatIsTakenNoMore() {
        play().mint("a", ADA, 10);
        play().mint("b", BOB, 5);
        Ranked first = play().reader().top("coins", 0, 1).get(0);
        play().mint("c", ADA, 10);

        assertThat(play().reader().page("coins", 0, first, 5))
                .extracting(Ranked::rank, Ranked::holder)
                .containsExactly(tuple(2L, BOB));
    }

    @Test
    default void ranksFollowEverythingThatHappens() {
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 60; i++) {
            HolderName from = HolderName.player("p" + random.nextInt(8));
            HolderName to = HolderName.player("p" + random.nextInt(8));
            int amount = 1 + random.nextInt(4);
            play().did("mint " + i, hand -> hand.mint(to, COINS, amount));
            play().did("move " + i, hand -> hand.move(from, to, COINS, Math.min(amount, hand.amount(from, COINS) + 1)));
            play().did("other " + i, hand -> hand.mint(from, new BalanceName("gems", ""), 1));

            List<Ranked> board = play().reader().top("coins", 0, 100);
            for (int p = 0; p < 8; p++) {
                HolderName holder = HolderName.player("p" + p);
                OptionalLong place = board.stream()
                        .filter(some -> some.holder().equals(holder))
                        .mapToLong(Ranked::rank)
                        .findFirst();
                assertThat(play().reader().rank("coins", 0, holder)).isEqualTo(place);
            }
        }
    }

    @Test
    default void whoLooksWhileOthersWriteSeesOneMoment() {
        List<HolderName> players =
                IntStream.range(0, 12).mapToObj(i -> HolderName.player("p" + i)).toList();
        players.forEach(player -> play().mint("birth of " + player, player, 20));
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            SplittableRandom random = new SplittableRandom(14);
            for (int i = 0; i < 150; i++) {
                HolderName from = players.get(random.nextInt(12));
                HolderName to = players.get(random.nextInt(12));
                play().did("move " + i, hand -> hand.move(from, to, COINS, 1));
            }
        });

        int looks = 0;
        while (!writing.isDone() || looks < 20) {
            HolderName holder = players.get(looks++ % 12);
            List<Ranked> board = play().reader().neighbours("coins", 0, holder, 100, 100);
            assertThat(board.stream().mapToLong(Ranked::amount).sum()).isIn(0L, 240L);
            assertThat(board).extracting(Ranked::rank).containsExactlyElementsOf(ranks(board.size()));
            assertThat(board).isSortedAccordingTo(Ranked.BY_PLACE);
        }
        writing.join();
    }

    /** The board, by sorting, of holders to whom something was minted; of those to whom since an instant. */
    private List<Ranked> played(SplittableRandom random, int mints, long since) {
        Map<HolderName, Ranked> held = new HashMap<>();
        for (int i = 0; i < mints; i++) {
            HolderName holder = HolderName.player("p" + random.nextInt(mints));
            int second = random.nextInt(4);
            int amount = 1 + random.nextInt(4);
            Instant at = Play.NOW.plusSeconds(second);
            play().did(Activity.of("test", "mint " + i, at).by(holder), hand -> hand.mint(holder, COINS, amount));
            held.merge(
                    holder,
                    new Ranked(0, holder, amount, at.toEpochMilli()),
                    (one, other) -> new Ranked(
                            0, holder, one.amount() + other.amount(), Math.max(one.risenAt(), other.risenAt())));
        }
        List<Ranked> board = held.values().stream()
                .filter(place -> place.risenAt() >= since)
                .sorted(Ranked.BY_PLACE)
                .toList();
        return IntStream.range(0, board.size())
                .mapToObj(i -> board.get(i).at(i + 1L))
                .toList();
    }

    private static List<Ranked> cut(List<Ranked> board, long from, long to) {
        return board.subList((int) Math.max(0, from), (int) Math.min(board.size(), to));
    }

    private static List<Long> ranks(int places) {
        return LongStream.rangeClosed(1, places).boxed().toList();
    }

    @Test
    default void holdersAreListedInCodePointOrderAndInPages() {
        List<String> ids = List.of("", "A", "B", "a", "aa", "é", "\u4e2d", "\ufffd", "😀", "😀a");
        for (String id : ids) {
            play().mint("birth " + id, HolderName.player(id), 1);
        }
        play().mint("other kind", new HolderName("cat", "x"), 1);

        List<String> read = new ArrayList<>();
        List<HolderName> page = play().reader().holders(HolderName.PLAYER, "", 3);
        while (!page.isEmpty()) {
            page.forEach(holder -> read.add(holder.id()));
            page = play().reader().holders(HolderName.PLAYER, read.get(read.size() - 1), 3);
        }

        assertThat(read).isEqualTo(ids.subList(1, ids.size()));
        assertThat(read).isSortedAccordingTo(Comparator.comparing(id -> id, CodePoints::compare));
    }

    @Test
    default void whatActedTogetherStandsOnTheBoardAtOnce() {
        play().together(
                        play().call(activity("a"), hand -> hand.mint(ADA, COINS, 3)),
                        play().call(activity("b"), hand -> hand.mint(BOB, COINS, 4)));

        assertThat(top(0, 5)).containsExactly("1 bob 4", "2 ada 3");
    }
}
