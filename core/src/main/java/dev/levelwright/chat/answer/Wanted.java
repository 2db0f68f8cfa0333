package dev.levelwright.chat.answer;

import dev.levelwright.chat.Option;
import dev.levelwright.form.Document;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the rules of one activity want to know of one fact, gathered while they are read. */
final class Wanted {
    private final String fact;
    private final Set<String> values = new LinkedHashSet<>();
    private boolean flag;
    private boolean number;
    private boolean any;
    private boolean required;

    Wanted(String fact) {
        this.fact = fact;
    }

    String fact() {
        return fact;
    }

    /** The values that it is compared with; all there are, when it is a choice. */
    Set<String> values() {
        return values;
    }

    /** Whether some rule is nothing without it. */
    boolean required() {
        return required;
    }

    /** What can be said of it. A number may be compared with words too, such as {@code all}. */
    Option.Type type() {
        boolean words = values.stream().anyMatch(value -> !value.matches("[0-9]+"));
        if (number) {
            return words ? Option.Type.TEXT : Option.Type.NUMBER;
        }
        if (any) {
            return Option.Type.TEXT;
        }
        if (values.isEmpty()) {
            return flag ? Option.Type.FLAG : Option.Type.TEXT;
        }
        return Option.Type.CHOICE;
    }

    /** It was met; under {@code where} a rule does without it. */
    void met(boolean where) {
        required |= !where;
    }

    /** It may be anything. */
    void any() {
        any = true;
    }

    /** It is a whole number. */
    void number() {
        number = true;
    }

    /** It is one of these. */
    void of(Set<String> known) {
        values.addAll(known);
        any |= known.isEmpty();
        required = true;
    }

    /** It is compared with one value. A value under {@code where} tells rules apart, so one of them must be chosen. */
    void is(Document value, boolean where) {
        if (value instanceof Document.Flag) {
            flag = true;
        } else {
            add(value);
            required = true;
        }
        met(where);
    }

    /** It is compared with several values. */
    void in(Document value, boolean where) {
        if (value instanceof Document.Items items) {
            items.values().forEach(this::add);
        } else {
            add(value);
        }
        met(where);
    }

    private void add(Document value) {
        if (value instanceof Document.Text text && !text.value().startsWith("$")) {
            values.add(text.value());
        } else if (value instanceof Document.Whole whole) {
            values.add(Long.toString(whole.value()));
        } else {
            any = true;
        }
    }
}
