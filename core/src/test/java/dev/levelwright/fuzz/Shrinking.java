package dev.levelwright.fuzz;

import dev.levelwright.fuzz.Fuzz.Target;
import java.util.Arrays;
import java.util.Optional;

/** Makes an input that fails shorter, as long as it still fails at the same place. */
final class Shrinking {
    private static final int MOST_TRIES = 500;

    private final Target target;
    private final String failure;
    private int tries;

    private Shrinking(Target target, Throwable failure) {
        this.target = target;
        this.failure = place(failure);
    }

    /** The shortest input found that fails as {@code input} did; that one itself where its bytes are odd. */
    static Input of(Target target, Input input, Throwable failure) {
        Input plain = Input.of(input.text(), input.choice());
        return Arrays.equals(plain.bytes(), input.bytes()) ? new Shrinking(target, failure).shorter(plain) : input;
    }

    private Input shorter(Input input) {
        Input shortest = input;
        for (int part = Math.max(1, input.text().length() / 2); part > 0; part /= 2) {
            int at = 0;
            while (at < shortest.text().length() && tries < MOST_TRIES) {
                Optional<Input> without = without(shortest, at, part);
                shortest = without.orElse(shortest);
                at += without.isPresent() ? 0 : part;
            }
        }
        return shortest;
    }

    private Optional<Input> without(Input input, int from, int length) {
        String text = input.text();
        String rest = text.substring(0, from) + text.substring(Math.min(text.length(), from + length));
        Input candidate = Input.of(rest, input.choice());
        tries++;
        return fails(candidate) ? Optional.of(candidate) : Optional.empty();
    }

    private boolean fails(Input input) {
        try {
            target.tried(input);
            return false;
        } catch (Throwable again) {
            return place(again).equals(failure);
        }
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass() + (trace.length == 0 ? "" : trace[0].toString());
    }
}
