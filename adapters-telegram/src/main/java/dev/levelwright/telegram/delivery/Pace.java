package dev.levelwright.telegram.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When the next call to a chat may be made. With {@link Limits#TELEGRAM}, a group that was sent 20 messages in the last 19
 * seconds gets the next one 41 seconds from now. Not safe for many threads: the {@link Outbox} guards it.
 */
public final class Pace {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limits limits;
    private final Deque<Instant> all = new ArrayDeque<>();
    private final Map<Long, Past> chats = new LinkedHashMap<>(16, 0.75f, true);

    /** A pace within limits, with nothing sent yet. */
    public Pace(Limits limits) {
        this.limits = limits;
    }

    /** The first instant, not before {@code now}, at which a call to the chat may be made. */
    public Instant earliest(long chat, Instant now) {
        Past past = chats.get(chat);
        Instant first = all.size() < limits.perSecond()
                ? now
                : later(now, all.getFirst().plus(SECOND));
        if (past == null) {
            return first;
        }
        first = later(first, past.heldUntil);
        if (!past.sent.isEmpty()) {
            first = later(first, past.sent.getLast().plus(limits.spacing()));
        }
        boolean crowded = isGroup(chat) && past.sent.size() >= limits.groupPerMinute();
        return crowded ? later(first, past.sent.getFirst().plus(MINUTE)) : first;
    }

    /** Notes that a call to the chat was made. */
    public void sent(long chat, Instant now) {
        keep(all, now, limits.perSecond());
        keep(chats.computeIfAbsent(chat, none -> new Past()).sent, now, limits.groupPerMinute());
        forget(now.minus(MINUTE));
    }

    /** Notes that Telegram wants to hear nothing for that chat until then. */
    public void hold(long chat, Instant until) {
        Past past = chats.computeIfAbsent(chat, none -> new Past());
        past.heldUntil = later(past.heldUntil, until);
    }

    /** Who was last spoken to a minute ago is limited no more. */
    private void forget(Instant before) {
        Iterator<Past> eldest = chats.values().iterator();
        while (eldest.hasNext()) {
            Past past = eldest.next();
            boolean quiet = past.sent.isEmpty() || past.sent.getLast().isBefore(before);
            if (!quiet || past.heldUntil.isAfter(before)) {
                return;
            }
            eldest.remove();
        }
    }

    private static void keep(Deque<Instant> instants, Instant now, int most) {
        instants.addLast(now);
        while (instants.size() > most) {
            instants.removeFirst();
        }
    }

    /** Telegram gives groups numbers below zero, and people above. */
    private static boolean isGroup(long chat) {
        return chat < 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static final class Past {
        private final Deque<Instant> sent = new ArrayDeque<>();
        private Instant heldUntil = Instant.MIN;
    }
}
