package dev.levelwright.examples.extending;

import dev.levelwright.StandardVocabulary;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Situation;
import dev.levelwright.mechanic.Vocabulary;
import java.time.Instant;
import java.util.Locale;

/**
 * The moon is in a phase: {@code {"moon": "full"}}. Mean phases, each an eighth of a synodic month of 29.530588853 days
 * (J. Meeus, Astronomical Algorithms, chapter 49), counted from the new moon of the 6th of January 2000, 18:14 UTC; the
 * true ones are up to 14 hours off.
 *
 * @param phase the phase
 */
public record Moon(Phase phase) implements Condition {
    private static final String WORD = "moon";
    private static final long NEW_MOON = Instant.parse("2000-01-06T18:14:00Z").toEpochMilli();
    private static final long MONTH = 2_551_442_877L; // milliseconds
    private static final long EIGHTH = MONTH / Phase.values().length;

    /** The phases, in order. */
    public enum Phase {
        /** Dark. */
        NEW,
        /** Growing, less than half. */
        WAXING_CRESCENT,
        /** Growing, half. */
        FIRST_QUARTER,
        /** Growing, more than half. */
        WAXING_GIBBOUS,
        /** All of it. */
        FULL,
        /** Shrinking, more than half. */
        WANING_GIBBOUS,
        /** Shrinking, half. */
        LAST_QUARTER,
        /** Shrinking, less than half. */
        WANING_CRESCENT
    }

    /** The words that ship, and the moon. */
    public static Vocabulary vocabulary() {
        Vocabulary words = StandardVocabulary.create();
        words.conditions().register(WORD, Moon.class, form(), "The moon is in a phase.");
        return words;
    }

    @Override
    public Finding check(Situation situation) {
        long age = Math.floorMod(situation.at() - NEW_MOON + EIGHTH / 2, MONTH);
        Phase now = Phase.values()[(int) Math.min(age / EIGHTH, Phase.values().length - 1)];
        if (now == phase) {
            return Finding.MET;
        }
        long begins = Math.floorMod(phase.ordinal() * EIGHTH - age, MONTH);
        return Finding.unmetUntil(situation.at() + begins, "the moon must be " + word(phase) + " but is " + word(now));
    }

    @Override
    public String word() {
        return WORD;
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Form<Moon> form() {
        return Forms.mapped(Forms.choice(Phase.class), Moon::new, Moon::phase);
    }
}
