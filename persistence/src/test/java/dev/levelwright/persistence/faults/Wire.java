package dev.levelwright.persistence.faults;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The messages of PostgreSQL's protocol 3.0, without TLS, as far as one must know them to see what is committed.
 *
 * @see <a href="https://www.postgresql.org/docs/17/protocol-message-formats.html">Message Formats</a>
 */
final class Wire {
    private static final int MOST_BYTES = 1 << 26;
    private static final Pattern ACTIVITY = Pattern.compile("here/[0-9]+/[0-9]+");

    private final DataInputStream input;
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();

    Wire(InputStream input) {
        this.input = new DataInputStream(input);
    }

    /** The first message of a client, which has no type. */
    byte[] first() throws IOException {
        return message(new ByteArrayOutputStream());
    }

    /**
     * The next message of a server.
     *
     * @throws EOFException after the last one
     */
    Answer answer() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(input.readByte());
        byte[] all = message(bytes);
        return new Answer(all, (char) all[0], all[0] == 'Z' ? (char) all[5] : ' ');
    }

    /**
     * The next messages of a client up to one that asks for an answer.
     *
     * @throws EOFException after the last ones
     */
    Request request() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean begins = false;
        boolean commits = false;
        boolean writes = false;
        while (true) {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            one.write(input.readByte());
            byte[] message = message(one);
            bytes.write(message);
            String sql = executed(message).toUpperCase(Locale.ROOT);
            begins |= sql.startsWith("BEGIN");
            commits |= sql.startsWith("COMMIT");
            writes |= sql.startsWith("WITH ") || sql.startsWith("INSERT ");
            if ("SHQXpFc".indexOf(message[0]) >= 0) {
                return new Request(bytes.toByteArray(), begins, commits, writes);
            }
        }
    }

    /** The statement that a message executes, if it does. */
    private String executed(byte[] message) {
        ByteBuffer content = ByteBuffer.wrap(message, 5, message.length - 5);
        switch (message[0]) {
            case 'P' -> statements.put(text(content), text(content));
            case 'B' -> portals.put(text(content), statements.getOrDefault(text(content), ""));
            case 'E' -> {
                return portals.getOrDefault(text(content), "");
            }
            case 'Q' -> {
                return text(content);
            }
            default -> {
                // nothing that is executed
            }
        }
        return "";
    }

    private static String text(ByteBuffer content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte next = content.get(); next != 0; next = content.get()) {
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private byte[] message(ByteArrayOutputStream before) throws IOException {
        int length = input.readInt();
        if (length < 4 || length > MOST_BYTES) {
            throw new IOException("a message of " + length + " bytes");
        }
        new DataOutputStream(before).writeInt(length);
        before.write(input.readNBytes(length - 4));
        return before.toByteArray();
    }

    /**
     * A message of a server.
     *
     * @param state when it is ready for more, whether it is in a transaction: I (none), T, E (a failed one)
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares messages
    record Answer(byte[] bytes, char type, char state) {}

    /**
     * Messages of a client that are answered together.
     *
     * @param begins whether a transaction begins
     * @param commits whether it is committed in so many words
     * @param writes whether something is written, which is a commit too where no transaction was begun
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares messages
    record Request(byte[] bytes, boolean begins, boolean commits, boolean writes) {
        /** How many activities of callers are in it. */
        int activities() {
            return (int) ACTIVITY.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .count();
        }

        boolean isCommit(char state) {
            return commits || (writes && state == 'I' && !begins);
        }
    }
}
