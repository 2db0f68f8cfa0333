package dev.levelwright.chat.answer;

import java.util.Locale;

/** Which form of a word goes with a whole number. Source: Unicode CLDR, plural rules of cardinals, whole numbers only. */
final class Plural {
    private static final String ONE = "one";
    private static final String FEW = "few";
    private static final String MANY = "many";

    private Plural() {}

    /** {@code one}, {@code few} (Russian alone) or {@code many}. */
    static String of(Locale locale, long number) {
        return switch (locale.getLanguage()) {
            case "ru" -> russian(number);
            case "fr" -> number < 2 ? ONE : MANY;
            default -> number == 1 ? ONE : MANY;
        };
    }

    /** 1, 21, 31 but not 11; 2 to 4, 22 to 24 but not 12 to 14; all others. */
    private static String russian(long number) {
        long last = number % 10;
        boolean teens = number % 100 / 10 == 1;
        if (last == 1 && !teens) {
            return ONE;
        }
        return last >= 2 && last <= 4 && !teens ? FEW : MANY;
    }
}
