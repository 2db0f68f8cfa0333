package dev.levelwright.ledger;

/** Why the engine itself posts, beside the rules: what time, birth and the host do to a balance. Rule ids never hold a colon. */
public final class Reasons {
    /** The amount of a balance that was never written before. */
    public static final String START = "time:start";

    /** Whole steps of regeneration since the balance last changed. */
    public static final String REGENERATION = "time:regeneration";

    /** Whole steps of a countdown since the balance last changed. */
    public static final String COUNTDOWN = "time:countdown";

    /** The end of a window. */
    public static final String RESET = "time:reset";

    /** The closed window that a reset kept. */
    public static final String CLOSED = "time:closed";

    /** The end of a balance's shelf life. */
    public static final String EXPIRY = "time:expiry";

    /** Windows that were missed. */
    public static final String LAPSE = "time:lapse";

    /** What wore away while nothing was earned. */
    public static final String DECAY = "time:decay";

    /** A curve that changed, where the level is kept. */
    public static final String CURVE = "time:curve";

    /** A use of a boost. */
    public static final String BOOST = "boost";

    /** What a player had elsewhere, which the host has brought along. */
    public static final String IMPORT = "host:import";

    /** What the host gave, took or set by hand. */
    public static final String ADJUSTMENT = "host:adjust";

    /** A report of who is present where. */
    public static final String PRESENCE = "host:presence";

    private static final String TIME = "time:";
    private static final String GIFT = "time:gift:";
    private static final String REVERSAL = "reversal:";

    private Reasons() {}

    /** Whether time itself did it, not what happened. */
    public static boolean isTime(String reason) {
        return reason.startsWith(TIME);
    }

    /** What is posted for a gift to everybody: {@code time:gift:new-year}. */
    public static String giftOf(String id) {
        return GIFT + id;
    }

    /** What a reversal gives as its reason for taking back what was posted for {@code reason}: {@code reversal:chat}. */
    public static String reversalOf(String reason) {
        return REVERSAL + reason;
    }
}
