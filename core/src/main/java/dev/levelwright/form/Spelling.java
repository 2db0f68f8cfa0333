package dev.levelwright.form;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * How data that may hold any characters is spelled, so that JSON and every database can keep it: ids of platforms,
 * words of people. Nearly every text is spelled as it is. One with half a surrogate pair or U+0000 in it, or one that
 * would be taken for something else, is spelled {@code utf16:} and its UTF-16 units in base 64 (RFC 4648, URL alphabet,
 * no padding): {@code "utf16:2D0"} is a lone U+D83D.
 *
 * <p>Law: {@code read(write(text))} is {@code text}, and no two texts are spelled alike.
 */
public final class Spelling {
    private static final String MARK = "utf16:";

    private Spelling() {}

    /** The spelling of a text. */
    public static String write(String text) {
        return isPlain(text) ? text : MARK + encoded(text);
    }

    /**
     * The text that is spelled so.
     *
     * @throws IllegalArgumentException if nothing is spelled so
     */
    public static String read(String spelled) {
        if (!spelled.startsWith(MARK)) {
            return spelled;
        }
        String text = decoded(spelled.substring(MARK.length()));
        if (isPlain(text) || !encoded(text).equals(spelled.substring(MARK.length()))) {
            throw new IllegalArgumentException("text must be spelled plainly but was " + Quoted.text(spelled));
        }
        return text;
    }

    /**
     * The form of such texts.
     *
     * @param mostUnits the longest text that is read or written, in UTF-16 units
     */
    public static Form<String> form(int mostUnits) {
        return new Spelled(mostUnits);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || (Character.isSurrogate(unit) && !isWhole(text, i))) {
                return false;
            }
        }
        return !text.startsWith(MARK) && !text.equals(Schema.REMARK);
    }

    private static boolean isWhole(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static String encoded(String text) {
        ByteBuffer units = ByteBuffer.allocate(Character.BYTES * text.length());
        text.chars().forEach(unit -> units.putChar((char) unit));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(units.array());
    }

    private static String decoded(String units) {
        byte[] bytes = Base64.getUrlDecoder().decode(units);
        if (bytes.length % Character.BYTES != 0) {
            throw new IllegalArgumentException(
                    "text must be spelled in whole UTF-16 units but was " + Quoted.text(units));
        }
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    private record Spelled(int mostUnits) implements Form<String> {
        @Override
        public String describe() {
            return "a text of at most " + mostUnits + " characters";
        }

        @Override
        public Fit fit(Document document) {
            return document instanceof Document.Text ? Fit.SURE : Fit.OTHER;
        }

        @Override
        public Optional<String> read(Cursor at) {
            return at.document() instanceof Document.Text text
                    ? Attempt.at(at, () -> bounded(Spelling.read(text.value())))
                    : at.expected(describe());
        }

        @Override
        public Document write(String value) {
            return Document.text(Spelling.write(bounded(value)));
        }

        @Override
        public Document.Fields schema(Definitions definitions) {
            return Schema.type("string").fields();
        }

        private String bounded(String text) {
            if (text.length() > mostUnits) {
                throw new IllegalArgumentException("must be " + describe() + " but has " + text.length());
            }
            return text;
        }
    }
}
