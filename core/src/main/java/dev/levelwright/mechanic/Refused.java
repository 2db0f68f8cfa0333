package dev.levelwright.mechanic;

import dev.levelwright.decision.Refusal;

/**
 * Unwinds one rule. Outside the engine a refusal is a value ({@link Refusal}); inside a rule it travels as this, so that
 * an effect reads as a straight line and cannot forget to pass it on. Only the engine catches it. It has no stack trace.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Unwinds the rule because of {@code refusal}. */
    public Refused(Refusal refusal) {
        super(null, null, false, false);
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }

    @Override
    public String getMessage() {
        return refusal.toString();
    }
}
