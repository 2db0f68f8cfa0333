package dev.levelwright.fuzz;

/** An input as a message shows it: as it would stand in a program, the middle of a long one left out. */
final class Shown {
    private static final int MOST = 4_000;

    private Shown() {}

    static String of(String text) {
        if (text.length() > MOST) {
            return of(text.substring(0, MOST / 2)) + "\n... " + (text.length() - MOST) + " characters ...\n"
                    + of(text.substring(text.length() - MOST / 2));
        }
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(letter -> shown.append(letter(letter)));
        return shown.toString();
    }

    private static String letter(int letter) {
        boolean plain = letter >= ' ' && letter < 0x7F && letter != '\\';
        return plain ? Character.toString(letter) : String.format("\\u%04x", letter);
    }
}
