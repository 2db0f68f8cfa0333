package dev.levelwright.discord.jda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneTest {
    @Test
    void everythingIsDoneInTheOrderInWhichItCame() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Lane lane = new Lane(threads, 10_000);
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, 5000).forEach(i -> lane.execute(() -> done.add(i)));
        threads.shutdown();

        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(done).hasSize(5000).isSorted();
    }

    @Test
    void whatIsTooMuchIsRefusedAndTheRestIsDone() {
        List<Runnable> handedOn = new ArrayList<>();
        List<String> done = new ArrayList<>();
        Lane lane = new Lane(handedOn::add, 2);
        lane.execute(() -> done.add("one"));
        lane.execute(() -> done.add("two"));

        assertThatThrownBy(() -> lane.execute(() -> done.add("three"))).isInstanceOf(RejectedExecutionException.class);
        handedOn.forEach(Runnable::run);
        assertThat(done).containsExactly("one", "two");
        lane.execute(() -> done.add("four"));
        handedOn.get(1).run();
        assertThat(done).containsExactly("one", "two", "four");
    }
}
