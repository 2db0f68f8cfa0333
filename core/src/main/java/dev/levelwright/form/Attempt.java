package dev.levelwright.form;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs a constructor or parser; what it refuses becomes a problem where its document stands. */
final class Attempt {
    private Attempt() {}

    static <T> Optional<T> at(Cursor cursor, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
            String message = refused.getMessage();
            return cursor.refuse(message == null ? "is not valid" : Quoted.line(message));
        }
    }
}
