package dev.levelwright.telegram.delivery;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Sends calls chat by chat, in order, as fast as {@link Limits} allow. A call that Telegram wants later is made later, one
 * to a group that moved goes after it, one to somebody who cannot be reached is replaced by its alternative, and one that
 * fails for good is told in the log: nothing comes back to who posted it. Safe for many threads.
 */
public final class Outbox {
    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());
    private static final int MOST_TRIES = 5;

    private final BotApi api;
    private final Limits limits;
    private final Pace pace;
    private final InstantSource clock;
    private final Executor executor;
    private final Timer timer;
    private final Map<Long, Lane> lanes = new LinkedHashMap<>();
    private Instant woken = Instant.MAX;

    /**
     * An empty outbox.
     *
     * @param executor where calls are made; they block until Telegram answers
     */
    public Outbox(BotApi api, Limits limits, InstantSource clock, Executor executor, Timer timer) {
        this.api = api;
        this.limits = limits;
        this.pace = new Pace(limits);
        this.clock = clock;
        this.executor = executor;
        this.timer = timer;
    }

    /** Sends a call to its chat when its turn comes. */
    public void post(Outgoing call) {
        enter(new Waiting(call, 0), false);
        pump();
    }

    /** Makes a call to no chat, such as the answer to a press, at once. */
    public void now(Outgoing call) {
        execute(() -> {
            try {
                api.call(call);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "a call of " + call.method() + " failed", failure);
            }
        });
    }

    private synchronized void enter(Waiting waiting, boolean first) {
        Lane lane = lanes.computeIfAbsent(waiting.call.chat(), none -> new Lane());
        if (first) {
            lane.calls.addFirst(waiting);
        } else if (lane.calls.size() < limits.waiting()) {
            lane.calls.addLast(waiting);
        } else if (!lane.flooded) {
            lane.flooded = true;
            LOG.log(
                    Level.WARNING,
                    "{0} calls wait for a chat; until there are none, more are dropped",
                    limits.waiting());
        }
    }

    private void pump() {
        ready().forEach(this::execute);
    }

    /** What may be sent now; who must wait wakes the outbox again. */
    private synchronized List<Runnable> ready() {
        Instant now = clock.instant();
        Instant next = Instant.MAX;
        List<Runnable> ready = new ArrayList<>();
        for (Map.Entry<Long, Lane> entry : lanes.entrySet()) {
            Lane lane = entry.getValue();
            Instant first = lane.busy ? Instant.MAX : pace.earliest(entry.getKey(), now);
            if (first.isAfter(now)) {
                next = first.isBefore(next) ? first : next;
            } else {
                pace.sent(entry.getKey(), now);
                lane.busy = true;
                Waiting waiting = lane.calls.removeFirst();
                ready.add(() -> send(entry.getKey(), waiting));
            }
        }
        wake(next);
        return ready;
    }

    private void wake(Instant next) {
        if (next.isBefore(woken)) {
            woken = next;
            try {
                timer.at(next, this::woken);
            } catch (RejectedExecutionException closing) {
                LOG.log(Level.DEBUG, "what waits is not sent, since the timer was stopped");
            }
        }
    }

    private void woken() {
        synchronized (this) {
            woken = Instant.MAX;
        }
        pump();
    }

    private void send(long chat, Waiting waiting) {
        try {
            api.call(waiting.call);
        } catch (CallRefused refused) {
            handle(chat, waiting, refused);
        } catch (RuntimeException failure) {
            again(chat, waiting, Duration.ofSeconds(1L << waiting.tries), failure);
        } finally {
            free(chat);
            pump();
        }
    }

    private void handle(long chat, Waiting waiting, CallRefused refused) {
        if (refused.movedTo().isPresent()) {
            follow(waiting, refused.movedTo().getAsLong());
        } else if (refused.retryAfter().isPresent()) {
            again(chat, waiting, refused.retryAfter().get(), refused);
        } else if (refused.unreachable() && waiting.call.otherwise().isPresent()) {
            post(waiting.call.otherwise().get());
        } else if (!refused.alreadySo()) {
            LOG.log(Level.WARNING, "Telegram refused a {0}: {1}", waiting.call.method(), refused.getMessage());
        }
    }

    private void follow(Waiting waiting, long to) {
        if (waiting.tries + 1 < MOST_TRIES) {
            enter(new Waiting(waiting.call.to(to), waiting.tries + 1), true);
        }
    }

    private void again(long chat, Waiting waiting, Duration pause, RuntimeException failure) {
        if (waiting.tries + 1 >= MOST_TRIES) {
            LOG.log(Level.WARNING, "a call of " + waiting.call.method() + " failed for good", failure);
            return;
        }
        synchronized (this) {
            pace.hold(chat, clock.instant().plus(pause));
            enter(new Waiting(waiting.call, waiting.tries + 1), true);
        }
    }

    private synchronized void free(long chat) {
        Lane lane = lanes.get(chat);
        if (lane != null) {
            lane.busy = false;
            if (lane.calls.isEmpty()) {
                lanes.remove(chat);
            }
        }
    }

    private void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.WARNING, "a message is not sent, since its executor takes no more");
        }
    }

    /** The calls to one chat, of which one at a time is under way. */
    private static final class Lane {
        private final Deque<Waiting> calls = new ArrayDeque<>();
        private boolean busy;
        private boolean flooded;
    }

    private record Waiting(Outgoing call, int tries) {}
}
