package dev.levelwright.persistence.sql;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A process that moves coins until it is killed, and prints the id of every activity that was acknowledged. */
final class KilledWriter {
    static final RealmName REALM = new RealmName("realm");
    static final List<HolderName> PLAYERS =
            IntStream.range(0, 12).mapToObj(i -> HolderName.player("p" + i)).toList();
    private static final int THREADS = 6;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        Play play = new Play(JdbcStore.open(arguments[0]), REALM);
        Play.onThreads(THREADS, thread -> {
            SplittableRandom random =
                    new SplittableRandom(ProcessHandle.current().pid() * 100 + thread);
            for (long i = 0; ; i++) {
                move(play, random, ProcessHandle.current().pid() + "/" + thread + "/" + i);
            }
        });
    }

    private static void move(Play play, SplittableRandom random, String id) {
        HolderName from = PLAYERS.get(random.nextInt(PLAYERS.size()));
        HolderName to = PLAYERS.get(random.nextInt(PLAYERS.size()));
        Activity activity = Activity.of("pay", id, Play.NOW).by(from).party("target", to);
        Outcome outcome = play.did(activity, hand -> {
            hand.mint(from, Play.COINS, 5);
            if (!from.equals(to)) {
                hand.move(from, to, Play.COINS, 1 + random.nextInt(9));
            }
        });
        System.out.println(outcome.activity());
    }
}
