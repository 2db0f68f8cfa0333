package dev.levelwright.persistence.json;

import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.Place;
import dev.levelwright.form.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes as text, strictly: decoding first makes every column a column of characters, not of bytes. */
public final class Utf8 {
    private Utf8() {}

    static String text(String name, InputStream bytes) throws IOException {
        byte[] read = bytes.readNBytes(JsonDocuments.MOST_BYTES + 1);
        if (read.length > JsonDocuments.MOST_BYTES) {
            throw invalid(name, Place.NONE, "must be at most " + JsonDocuments.MOST_BYTES + " bytes");
        }
        return text(name, read);
    }

    /**
     * The text that the bytes are.
     *
     * @param name what is read, for messages
     * @throws InvalidDocument if they are not UTF-8, with line and column
     */
    public static String text(String name, byte[] read) {
        CharBuffer out = CharBuffer.allocate(read.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(read), out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw invalid(name, end(text), "must be UTF-8 but has a byte that is not");
        }
        return text;
    }

    private static InvalidDocument invalid(String name, Place place, String message) {
        return new InvalidDocument(name, List.of(new Problem("", place, message)), 1);
    }

    private static Place end(String text) {
        int line = (int) text.chars().filter(letter -> letter == '\n').count() + 1;
        return new Place(line, text.length() - text.lastIndexOf('\n'));
    }
}
