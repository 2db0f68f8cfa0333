package dev.levelwright.fuzz;

import dev.levelwright.fuzz.Pieces.Piece;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Makes one text of another: cut, doubled, turned, nested, joined with a third one, with nasty pieces in it. Half of what
 * it does follows the brackets of JSON, so that what comes out can still be read and gets further.
 */
final class Distortion {
    /** The longest text that is made, in UTF-16 units. */
    private static final int LONGEST = 300_000;

    private static final int MOST_AT_ONCE = 5;
    private static final int MOST_DEEP = 3_000;

    private final Random random;
    private final List<String> pool;
    private final List<String> words;
    private final List<UnaryOperator<String>> ways;

    /**
     * Distortions drawn from {@code random}.
     *
     * @param pool other texts, from which pieces are taken
     * @param words what else may be put in
     */
    Distortion(Random random, List<String> pool, List<String> words) {
        this.random = random;
        this.pool = pool;
        this.words = words;
        this.ways = List.of(
                this::value,
                this::value,
                this::quoted,
                this::quoted,
                this::number,
                this::number,
                this::without,
                this::twice,
                this::exchanged,
                this::foreign,
                this::renamed,
                this::nested,
                this::insertion,
                this::deletion,
                this::repetition,
                this::flip,
                this::truncation,
                this::spliced);
    }

    /** A text made of {@code text}. */
    String of(String text) {
        String distorted = text;
        int times = 1 + random.nextInt(MOST_AT_ONCE);
        for (int i = 0; i < times; i++) {
            distorted = oneOf(ways).apply(distorted);
        }
        return distorted.length() <= LONGEST ? distorted : distorted.substring(0, LONGEST);
    }

    /** The bytes of a text, now and then with a few that are not as they should be. */
    byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(8) == 0) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
        }
        return bytes;
    }

    private String value(String text) {
        return replaced(text, piece(text, false), oneOf(Nasty.VALUES));
    }

    private String quoted(String text) {
        return replaced(text, piece(text, false), '"' + escaped(nasty()) + '"');
    }

    private String number(String text) {
        return replaced(text, piece(text, false), Long.toString(aNumber()));
    }

    private long aNumber() {
        long magnitude = random.nextLong() >>> random.nextInt(64);
        return random.nextInt(8) == 0 ? -magnitude : magnitude;
    }

    /** A piece is gone, with its name and one comma. */
    private String without(String text) {
        Piece piece = piece(text, random.nextBoolean());
        int to = piece.to();
        if (piece.name()) {
            to = Pieces.of(text).stream()
                    .filter(value -> value.from() > piece.to())
                    .min((one, other) -> one.from() != other.from() ? one.from() - other.from() : other.to() - one.to())
                    .map(Piece::to)
                    .orElse(to);
        }
        int comma = text.indexOf(',', to);
        boolean follows =
                comma >= 0 && comma < to + 4 && text.substring(to, comma).isBlank();
        return text.substring(0, piece.from()) + text.substring(follows ? comma + 1 : to);
    }

    private String twice(String text) {
        Piece piece = piece(text, false);
        return text.substring(0, piece.to()) + "," + text.substring(piece.from());
    }

    private String exchanged(String text) {
        Piece one = piece(text, false);
        Piece other = piece(text, false);
        if (one.to() > other.from()) {
            return replaced(text, one, other.of(text));
        }
        return text.substring(0, one.from())
                + other.of(text)
                + text.substring(one.to(), other.from())
                + one.of(text)
                + text.substring(other.to());
    }

    private String foreign(String text) {
        String from = oneOf(pool);
        return replaced(text, piece(text, false), piece(from, false).of(from));
    }

    private String renamed(String text) {
        String from = random.nextBoolean() ? text : oneOf(pool);
        Piece name = piece(from, true);
        return replaced(text, piece(text, true), name.name() ? name.of(from) : '"' + escaped(nasty()) + '"');
    }

    private String nested(String text) {
        Piece piece = piece(text, false);
        int deep = 1 + (random.nextInt(4) == 0 ? random.nextInt(MOST_DEEP) : random.nextInt(70));
        boolean list = random.nextBoolean();
        return replaced(
                text,
                piece,
                (list ? "[" : "{\"a\":").repeat(deep)
                        + piece.of(text)
                        + (list ? "]" : "}").repeat(random.nextInt(20) == 0 ? 0 : deep));
    }

    private String insertion(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + nasty() + text.substring(at);
    }

    private String deletion(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(10));
        return text.substring(0, from) + text.substring(to);
    }

    private String repetition(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(30));
        int times = random.nextInt(8) == 0 ? random.nextInt(10_000) : random.nextInt(5);
        return text.substring(0, to) + text.substring(from, to).repeat(times) + text.substring(to);
    }

    private String flip(String text) {
        if (text.isEmpty()) {
            return text;
        }
        StringBuilder flipped = new StringBuilder(text);
        int at = random.nextInt(text.length());
        flipped.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(random.nextInt(8) == 0 ? 16 : 7))));
        return flipped.toString();
    }

    private String truncation(String text) {
        return random.nextInt(4) == 0 ? text.substring(0, random.nextInt(text.length() + 1)) : text;
    }

    private String spliced(String text) {
        String other = oneOf(pool);
        return random.nextInt(4) == 0
                ? text.substring(0, random.nextInt(text.length() + 1))
                        + other.substring(random.nextInt(other.length() + 1))
                : text;
    }

    private String nasty() {
        return random.nextBoolean() && !words.isEmpty() ? oneOf(words) : oneOf(Nasty.TEXTS);
    }

    /** Some piece of a text, the whole if it has none of that sort. */
    private Piece piece(String text, boolean name) {
        List<Piece> fitting = Pieces.of(text).stream()
                .filter(piece -> piece.name() == name)
                .filter(piece -> !piece.bracket() || random.nextInt(3) == 0)
                .toList();
        return fitting.isEmpty() ? new Piece(0, text.length(), false, false) : oneOf(fitting);
    }

    private static String replaced(String text, Piece piece, String by) {
        return text.substring(0, piece.from()) + by + text.substring(piece.to());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\u0000", "\\u0000")
                .replace("\u001b", "\\u001b");
    }

    private <T> T oneOf(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }
}
