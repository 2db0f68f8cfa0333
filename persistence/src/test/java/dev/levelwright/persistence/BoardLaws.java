package dev.levelwright.persistence;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static dev.levelwright.persistence.Play.activity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import dev.levelwright.store.CodePoints;
import dev.levelwright.store.Ranked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
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
