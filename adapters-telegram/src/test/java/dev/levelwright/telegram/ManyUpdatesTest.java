package dev.levelwright.telegram;

import static dev.levelwright.telegram.Played.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.Levelwright;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.telegram.testkit.Updates;
import dev.levelwright.testkit.SettableClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Telegram does on a bad day. */
class ManyUpdatesTest {
    private static final int PEOPLE = 1_000;
    private static final int UPDATES = 20_000;
    private static final int GROUPS = 10;

    /** Delivered one to three times in any order, to many threads at once, every activity acts once. */
    @Test
    @Timeout(120)
    void everyActivityActsOnce() {
        InMemoryStore store = new InMemoryStore();
        Levelwright game = Levelwright.builder()
                .rulebook(TestGames.small())
                .store(store)
                .clock(new SettableClock(NOON.plusSeconds(86_400)))
                .build();
        Random random = new Random(20_000);
        Map<String, Long> expected = new TreeMap<>();
        List<JsonNode> deliveries = deliveries(random, expected);
        List<JsonNode> open = new ArrayList<>();

        try (TelegramAdapter adapter = TelegramAdapter.start(game, store, new Recorded())) {
            for (int from = 0; from < deliveries.size(); from += 100) {
                List<JsonNode> batch = deliveries.subList(from, Math.min(from + 100, deliveries.size()));
                open.addAll(adapter.take(batch).toCompletableFuture().join());
            }
        }

        assertThat(open).isEmpty();
        assertThat(deliveries).hasSizeGreaterThan(UPDATES * 3 / 2);
        assertThat(journalled(game)).isEqualTo(UPDATES);
        expected.forEach((who, xp) -> {
            String[] names = who.split(" ", 2);
            assertThat(game.in(names[0]).view(HolderName.player(names[1])).amount("xp"))
                    .as(who)
                    .isEqualTo(xp);
        });
    }

    private static List<JsonNode> deliveries(Random random, Map<String, Long> expected) {
        List<JsonNode> deliveries = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            long group = -1L - i % GROUPS;
            long person = 1L + random.nextInt(PEOPLE);
            boolean likes = random.nextInt(4) == 0;
            ObjectNode who = Updates.person(person, "P" + person);
            ObjectNode update = likes
                    ? Updates.reaction(Updates.group(group), who, i, NOON.plusSeconds(i), "👍")
                    : Updates.message(Updates.group(group), who, i, NOON.plusSeconds(i), "message " + i);
            expected.merge(group + " " + person, likes ? 1L : 10L, Long::sum);
            deliveries.addAll(Collections.nCopies(1 + random.nextInt(3), update));
        }
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private static long journalled(Levelwright game) {
        long entries = 0;
        for (int group = 1; group <= GROUPS; group++) {
            entries += game.in("-" + group).reader().journal(0, UPDATES).stream()
                    .map(Entry::transaction)
                    .map(transaction -> transaction.activity().id())
                    .distinct()
                    .count();
        }
        return entries;
    }
}
