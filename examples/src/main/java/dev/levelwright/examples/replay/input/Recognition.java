package dev.levelwright.examples.replay.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;

/** Tells the formats apart by how a file begins, whatever it is called. */
final class Recognition {
    static final String KNOWN = "what can be read are chat tables (" + ChatTable.HEADER
            + "), DiscordChatExporter's JSON and Telegram Desktop's JSON of one chat";

    private static final int ENOUGH = 4096;

    private Recognition() {}

    /** The rows behind {@code content}, which must support marks. */
    static Rows rows(InputStream content, Optional<ZoneId> wallClock) throws IOException {
        String start = start(content);
        if (start.startsWith("{")) {
            return JsonExport.open(content, wallClock);
        }
        if (firstLine(start).equals(ChatTable.HEADER)) {
            return new ChatTable(content);
        }
        throw new InputProblem((start.isEmpty() ? "is empty; " : "begins like none of the known formats; ") + KNOWN);
    }

    private static String start(InputStream content) throws IOException {
        content.mark(ENOUGH);
        String start = new String(content.readNBytes(ENOUGH), StandardCharsets.UTF_8);
        content.reset();
        return (start.startsWith("\uFEFF") ? start.substring(1) : start).stripLeading();
    }

    private static String firstLine(String start) {
        return start.lines().findFirst().orElse("").strip();
    }
}
