package dev.levelwright.examples.text;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/**
 * How text may look where it goes to.
 *
 * @param colours whether it may have colours, which only a terminal shows
 * @param blocks whether it may have block characters, or must do with ASCII
 */
public record Style(boolean colours, boolean blocks) {
    /** Neither colours nor block characters. */
    public static final Style PLAIN = new Style(false, false);

    /** What the standard output of this process can show. */
    public static Style ofStandardOutput() {
        return new Style(Ansi.AUTO.enabled(), charset().newEncoder().canEncode("\u2588\u2591"));
    }

    private static Charset charset() {
        return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .filter(name -> name != null && Charset.isSupported(name))
                .findFirst()
                .map(Charset::forName)
                .orElseGet(Charset::defaultCharset);
    }

    /** The title of a part. */
    public String title(String text) {
        return sgr("1;36", text);
    }

    /** What matters most. */
    public String strong(String text) {
        return sgr("1", text);
    }

    /** What matters least. */
    public String faint(String text) {
        return sgr("2", text);
    }

    /** What was gained. */
    public String good(String text) {
        return sgr("32", text);
    }

    /** What was refused or paid. */
    public String bad(String text) {
        return sgr("33", text);
    }

    /** A bar of {@code width} places of which {@code part} of {@code whole} are full. */
    public String bar(long part, long whole, int width) {
        int full = whole <= 0 ? 0 : (int) Math.min(width, Math.floorDiv(Math.multiplyExact(part, (long) width), whole));
        return good((blocks ? "\u2588" : "#").repeat(full)) + faint((blocks ? "\u2591" : ".").repeat(width - full));
    }

    /** A whole number with its thousands apart. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String sgr(String code, String text) {
        return colours && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
