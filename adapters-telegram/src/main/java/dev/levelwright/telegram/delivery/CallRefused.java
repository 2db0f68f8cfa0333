package dev.levelwright.telegram.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Telegram understood a call and did not do it. */
public final class CallRefused extends RuntimeException {
    private static final int FORBIDDEN = 403;
    private static final int BAD_REQUEST = 400;

    private final int code;
    private final long retryAfterSeconds;
    private final long movedTo;

    /**
     * A refusal.
     *
     * @param code the {@code error_code}, as in HTTP
     * @param description the {@code description}
     * @param retryAfterSeconds the parameter {@code retry_after}, or 0
     * @param movedTo the parameter {@code migrate_to_chat_id}, or 0
     */
    public CallRefused(int code, String description, long retryAfterSeconds, long movedTo) {
        super(code + " " + description);
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
        this.movedTo = movedTo;
    }

    /** The {@code error_code}, as in HTTP. */
    public int code() {
        return code;
    }

    /** How long to be silent before the same call may be made again; empty when that would not help. */
    public Optional<Duration> retryAfter() {
        return retryAfterSeconds > 0 ? Optional.of(Duration.ofSeconds(retryAfterSeconds)) : Optional.empty();
    }

    /** The number under which the chat goes on. */
    public OptionalLong movedTo() {
        return movedTo == 0 ? OptionalLong.empty() : OptionalLong.of(movedTo);
    }

    /** Whether the one it was meant for cannot be reached: they never wrote to the bot, or blocked it. */
    public boolean unreachable() {
        return code == FORBIDDEN || (code == BAD_REQUEST && says("chat not found"));
    }

    /** Whether there was nothing to do: an edit that changes nothing. */
    public boolean alreadySo() {
        return code == BAD_REQUEST && says("message is not modified");
    }

    private boolean says(String words) {
        return String.valueOf(getMessage()).contains(words);
    }
}
