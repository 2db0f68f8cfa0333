package dev.levelwright.persistence.importing;

import dev.levelwright.form.Problem;
import dev.levelwright.form.Problems;
import dev.levelwright.math.Amounts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A spot in another bot's file: the value there, the path to it, and where its problems go. */
final class Spot {
    private static final Pattern ID = Pattern.compile("[0-9]{1,20}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int MOST_DIGITS = 40;
    private static final String NOTHING = "missing";

    private final Problems problems;
    private final String path;
    private final Value value;

    private Spot(Problems problems, String path, Value value) {
        this.problems = problems;
        this.path = path;
        this.value = value;
    }

    /** The whole file. */
    static Spot root(Value value, Problems problems) {
        return new Spot(problems, "", value);
    }

    /** What stands here. */
    Value value() {
        return value;
    }

    /** The field of that name; a spot with nothing in it if there is none. */
    Spot field(String name) {
        Value there = value instanceof Value.Fields fields
                ? fields.values().getOrDefault(name, new Value.Other(NOTHING, value.place()))
                : new Value.Other(NOTHING, value.place());
        return new Spot(problems, path.isEmpty() ? step(name) : path + "." + step(name), there);
    }

    /** The name of a field in a path; foreign data, so only what is harmless is shown. */
    static String step(String name) {
        return PLAIN.matcher(name).matches() ? name : "(a field of " + name.length() + " characters)";
    }

    /** Whether anything but {@code null} stands here. */
    boolean present() {
        return !(value instanceof Value.Other other)
                || !(other.words().equals(NOTHING) || other.words().equals("null"));
    }

    /** Whether an object stands here. */
    boolean isFields() {
        return value instanceof Value.Fields;
    }

    /** Whether a list stands here. */
    boolean isItems() {
        return value instanceof Value.Items;
    }

    /** The fields of the object that must stand here. */
    Map<String, Spot> fields() {
        Map<String, Spot> spots = new LinkedHashMap<>();
        if (value instanceof Value.Fields fields) {
            fields.values().keySet().forEach(name -> spots.put(name, field(name)));
        } else {
            report("must be an object but was " + value.words());
        }
        return spots;
    }

    /** The entries of the list that must stand here. */
    List<Spot> items() {
        List<Spot> spots = new ArrayList<>();
        if (value instanceof Value.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                spots.add(
                        new Spot(problems, path + "[" + i + "]", items.values().get(i)));
            }
        } else {
            report("must be a list but was " + value.words());
        }
        return spots;
    }

    /** The text that must stand here. */
    Optional<String> text() {
        if (value instanceof Value.Text text) {
            return Optional.of(text.value());
        }
        report("must be a text but was " + value.words());
        return Optional.empty();
    }

    /** The text here, if there is one. */
    Optional<String> maybeText() {
        return present() ? text() : Optional.empty();
    }

    /** The player's id that must stand here: digits, as a text, because a number of that size does not survive. */
    Optional<String> id() {
        return text().flatMap(this::id);
    }

    /** The text as a player's id. */
    Optional<String> id(String text) {
        if (ID.matcher(text).matches()) {
            return Optional.of(text);
        }
        report("must be a player's id of 1 to 20 digits but was " + new Value.Text(text, value.place()).words());
        return Optional.empty();
    }

    /** The whole number that must stand here, in {@code 0..most}. */
    OptionalLong whole(long most) {
        Optional<BigDecimal> number = number(most);
        if (number.isPresent() && number.get().stripTrailingZeros().scale() > 0) {
            report("must be a whole number but was " + value.words());
            return OptionalLong.empty();
        }
        return number.isPresent() ? OptionalLong.of(number.get().longValueExact()) : OptionalLong.empty();
    }

    /** The number that must stand here, in 0..2^53-1; it may be a fraction. */
    Optional<BigDecimal> number() {
        return number(Amounts.MAX);
    }

    private Optional<BigDecimal> number(long most) {
        if (!(value instanceof Value.Numeral numeral)) {
            report("must be a number but was " + value.words());
            return Optional.empty();
        }
        Optional<BigDecimal> number = small(numeral.digits()).filter(read -> {
            BigInteger floor = read.setScale(0, RoundingMode.FLOOR).toBigInteger();
            return floor.signum() >= 0 && floor.compareTo(BigInteger.valueOf(most)) <= 0;
        });
        if (number.isEmpty()) {
            report("must be in 0.." + most + " but was " + numeral.digits());
        }
        return number;
    }

    /** The number unless it has so many digits, before or behind the point, that computing with it would take long. */
    private static Optional<BigDecimal> small(String digits) {
        try {
            BigDecimal number = new BigDecimal(digits);
            long before = (long) number.precision() - number.scale();
            return Optional.of(number).filter(read -> before <= MOST_DIGITS && read.scale() <= 2 * MOST_DIGITS);
        } catch (NumberFormatException exponentTooLarge) {
            return Optional.empty();
        }
    }

    /** The digits of the number here, empty when there is none. */
    Optional<String> digits() {
        return value instanceof Value.Numeral numeral ? Optional.of(numeral.digits()) : Optional.empty();
    }

    /** Reports a problem here. */
    void report(String message) {
        problems.add(new Problem(path, value.place(), message));
    }
}
