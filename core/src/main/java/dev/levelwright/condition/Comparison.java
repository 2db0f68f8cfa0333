package dev.levelwright.condition;

import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.mechanic.Situation;
import dev.levelwright.quantity.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a fact is compared with. Wherever a value stands, {@code "$name"} is what the fact or setting of that name says.
 * Values are compared by their text, so that the number 5 and the text "5" of a chat command are the same.
 */
public sealed interface Comparison {
    /** Whether {@code fact} compares as it should. */
    boolean holds(Fact fact, Situation situation);

    /** What is wanted, as it follows "must be" or "must". */
    String wanted(Situation situation);

    /**
     * A whole number between two bounds, both included.
     *
     * @param atLeast the lower bound, if any
     * @param atMost the upper bound, if any
     */
    record Between(Optional<Fact> atLeast, Optional<Fact> atMost) implements Comparison {
        /** At least {@code least}. */
        public static Between atLeast(long least) {
            return new Between(Optional.of(new Fact.Whole(least)), Optional.empty());
        }

        /** At most {@code most}. */
        public static Between atMost(long most) {
            return new Between(Optional.empty(), Optional.of(new Fact.Whole(most)));
        }

        @Override
        public boolean holds(Fact fact, Situation situation) {
            OptionalLong number = Named.number(fact);
            return number.isPresent()
                    && atLeast.map(least -> number.getAsLong() >= bound(least, situation, Long.MAX_VALUE))
                            .orElse(true)
                    && atMost.map(most -> number.getAsLong() <= bound(most, situation, -1))
                            .orElse(true);
        }

        @Override
        public String wanted(Situation situation) {
            String least =
                    atLeast.map(fact -> "at least " + shown(fact, situation)).orElse("");
            String most =
                    atMost.map(fact -> "at most " + shown(fact, situation)).orElse("");
            return "be " + least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
        }

        private static long bound(Fact fact, Situation situation, long missing) {
            return resolved(fact, situation)
                    .map(Named::number)
                    .orElse(OptionalLong.empty())
                    .orElse(missing);
        }

        private static String shown(Fact fact, Situation situation) {
            return resolved(fact, situation).map(Fact::toString).orElse(fact.toString());
        }
    }

    /** Exactly this value. */
    record Is(Fact value) implements Comparison {
        @Override
        public boolean holds(Fact fact, Situation situation) {
            return resolved(value, situation)
                    .map(Fact::toString)
                    .filter(fact.toString()::equals)
                    .isPresent();
        }

        @Override
        public String wanted(Situation situation) {
            return "be " + resolved(value, situation).orElse(value);
        }
    }

    /** One of these values; a name stands for all the values that its fact or setting says. */
    record In(List<Fact> values) implements Comparison {
        /** Copies the list. */
        public In {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Fact fact, Situation situation) {
            return all(values, situation).contains(fact.toString());
        }

        @Override
        public String wanted(Situation situation) {
            List<String> all = all(values, situation);
            return all.isEmpty() ? "be in an empty list" : "be one of " + String.join(", ", all);
        }
    }

    /** A list, such as the roles of a member, that contains this value, or one of those that a name stands for. */
    record Has(Fact value) implements Comparison {
        @Override
        public boolean holds(Fact fact, Situation situation) {
            List<String> held = FactForms.values(fact);
            return all(List.of(value), situation).stream().anyMatch(held::contains);
        }

        @Override
        public String wanted(Situation situation) {
            return "have " + String.join(" or ", all(List.of(value), situation));
        }
    }

    /** The fact itself, or what it refers to; empty when nobody says that. */
    static Optional<Fact> resolved(Fact fact, Situation situation) {
        return FactForms.isReference(fact) ? situation.fact(FactForms.reference(fact)) : Optional.of(fact);
    }

    private static List<String> all(List<Fact> values, Situation situation) {
        return values.stream()
                .flatMap(value -> resolved(value, situation).stream())
                .flatMap(value -> FactForms.values(value).stream())
                .toList();
    }
}
