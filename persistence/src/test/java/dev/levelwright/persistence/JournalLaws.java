package dev.levelwright.persistence;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static dev.levelwright.persistence.Play.activity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import dev.levelwright.ledger.Posting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The journal tells everything, in the order in which it was decided. */
public interface JournalLaws extends StoreLaws {
    private static HolderName player(int number) {
        return HolderName.player("p" + number);
    }

    /** Transfers between few players by many threads, some of which cannot be paid. */
    private void transfers(int threads, int each) {
        play().did("fund", hand -> IntStream.range(0, 8).forEach(i -> hand.mint(player(i), COINS, 100)));
        Play.onThreads(threads, thread -> {
            SplittableRandom random = new SplittableRandom(thread);
            List<CompletableFuture<Outcome>> sent = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                HolderName from = player(random.nextInt(8));
                HolderName to = player(random.nextInt(8));
                long amount = 1L + random.nextInt(80);
                Activity pay =
                        Activity.of("pay", thread + "/" + i, Play.NOW).by(from).party("target", to);
                sent.add(play().submit(pay, hand -> {
                            if (from.equals(to)) {
                                throw hand.refuse("to oneself");
                            }
                            hand.move(from, to, COINS, amount);
                        })
                        .toCompletableFuture());
            }
            sent.forEach(CompletableFuture::join);
            return sent.size();
        });
    }

    @Test
    default void theJournalIsTheOrderOfDecisionsAndFoldsToTheBalances() {
        transfers(16, 25);

        List<Entry> journal = play().journal();
        assertThat(journal)
                .extracting(Entry::number)
                .isEqualTo(LongStream.rangeClosed(1, 401).boxed().toList());
        Fold fold = new Fold();
        for (Entry entry : journal) {
            fold.add(entry.transaction());
            IntStream.range(0, 8)
                    .forEach(i -> assertThat(fold.amount(player(i), COINS)).isNotNegative());
        }
        IntStream.range(0, 8)
                .forEach(i -> assertThat(play().coins(player(i))).isEqualTo(fold.amount(player(i), COINS)));
        assertThat(fold.amount(HolderName.FAUCET, COINS)).isEqualTo(-800);
    }

    @Test
    default void everyOutcomeBearsTheNumberOfItsEntry() {
        transfers(4, 10);

        for (Entry entry : play().journal()) {
            String id = entry.transaction().activity().id();
            assertThat(play().reader().outcome(id)).map(Outcome::number).contains(entry.number());
        }
    }

    @Test
    default void theHistoryOfAHolderIsNewestFirstAndComesInPages() {
        transfers(8, 20);

        Map<HolderName, List<Entry>> expected = new HashMap<>();
        for (Entry entry : play().journal()) {
            concerned(entry)
                    .forEach(holder -> expected.computeIfAbsent(holder, name -> new ArrayList<>())
                            .add(0, entry));
        }
        for (int i = 0; i < 8; i++) {
            List<Entry> read = new ArrayList<>();
            List<Entry> page = play().reader().history(player(i), Long.MAX_VALUE, 7);
            while (!page.isEmpty()) {
                read.addAll(page);
                page = play().reader()
                        .history(player(i), page.get(page.size() - 1).number(), 7);
            }
            assertThat(read).isEqualTo(expected.get(player(i)));
        }
    }

    private static Set<HolderName> concerned(Entry entry) {
        Set<HolderName> names =
                new TreeSet<>(entry.transaction().activity().parties().values());
        for (Posting posting : entry.transaction().postings()) {
            names.add(posting.from().holder());
            names.add(posting.to().holder());
        }
        return names;
    }

    @Test
    default void whoOnlyTookPartHasAHistoryToo() {
        HolderName lucy = HolderName.player("lucy");
        play().did(activity("a").party("witness", lucy), hand -> hand.mint(ADA, COINS, 1));
        play().did(activity("b"), hand -> hand.trait(BOB, "badge", Optional.of("x")));
        play().did(activity("c").party("witness", lucy), hand -> hand.move(BOB, ADA, COINS, 9));

        assertThat(play().reader().history(lucy, Long.MAX_VALUE, 9))
                .extracting(Entry::number)
                .containsExactly(3L, 1L);
        assertThat(play().reader().history(BOB, Long.MAX_VALUE, 9))
                .extracting(Entry::number)
                .containsExactly(2L);
        assertThat(play().holdings(lucy).born()).isFalse();
        assertThat(play().reader().holders(HolderName.PLAYER, "", 9)).containsExactly(ADA, BOB);
    }

    @Test
    default void theJournalKeepsTheActivityAsItWas() {
        Activity activity = activity("a")
                .party("target", BOB)
                .with("amount", 5)
                .with("item", "box")
                .given("roles", List.of("vip", "staff"))
                .given("bot", false)
                .byHost();
        play().did(activity, hand -> hand.mint(ADA, COINS, 1));

        assertThat(play().reader().journal(0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.transaction().activity()).isEqualTo(activity);
            assertThat(entry.transaction().at()).isEqualTo(activity.at());
        });
        assertThat(play().reader().journal(1, 1)).isEmpty();
        assertThat(play().reader().journal(0, 0)).isEmpty();
    }

    @Test
    default void aReaderSeesOneMoment() {
        HolderName[] pair = {ADA, BOB};
        play().did("fund", hand -> hand.mint(ADA, COINS, 1000));

        List<Boolean> whole = Play.onThreads(8, thread -> {
            boolean always = true;
            for (int i = 0; i < 60; i++) {
                if (thread % 2 == 0) {
                    int turn = (thread / 2 + i) % 2;
                    play().did(thread + "." + i, hand -> hand.move(pair[turn], pair[1 - turn], COINS, 3));
                } else {
                    always &= sum(play().reader().scene(Set.of(new Need.Holder(ADA), new Need.Holder(BOB)))) == 1000;
                }
            }
            return always;
        });

        assertThat(whole).containsOnly(true);
    }

    private static long sum(Scene scene) {
        return List.of(ADA, BOB).stream()
                .mapToLong(name -> scene.holdings(name)
                        .flatMap(holdings -> holdings.balance(BalanceName.of("coins")))
                        .map(Balance::amount)
                        .orElse(0L))
                .sum();
    }
}
