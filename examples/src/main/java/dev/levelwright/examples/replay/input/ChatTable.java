package dev.levelwright.examples.replay.input;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.levelwright.activity.Activity;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table of chat rows, {@code epoch_ms,room,author,chars,kind}. {@code msg} and {@code action} are messages, {@code
 * bot} counts for nothing, {@code join} and {@code part} open and close a {@link Presences presence}.
 */
final class ChatTable implements Rows {
    static final String HEADER = "epoch_ms,room,author,chars,kind";

    private static final String[] NAMES = HEADER.split(",");

    /** The end of the year 9999. */
    private static final long LATEST = 253_402_300_799_999L;

    private static final long MAX_CHARS = 1_000_000_000L;
    private static final int MAX_NAME = 200;
    private static final CsvFactory CSV =
            CsvFactory.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

    private final CsvParser lines;
    private final RowNames names = new RowNames();
    private final Presences presences = new Presences();

    ChatTable(InputStream content) throws IOException {
        lines = CSV.createParser(content);
        lines.nextToken();
        cells();
    }

    @Override
    public Format format() {
        return Format.CHAT_TABLE;
    }

    @Override
    public Optional<Row> next() throws IOException {
        return lines.nextToken() == null ? Optional.empty() : Optional.of(row(cells()));
    }

    private Cells cells() throws IOException {
        List<String> values = new ArrayList<>(NAMES.length);
        String line = "";
        while (lines.nextToken() != JsonToken.END_ARRAY) {
            if (values.isEmpty()) {
                line = "line " + lines.currentTokenLocation().getLineNr();
            }
            values.add(lines.getText());
        }
        return new Cells(line, values);
    }

    private Row row(Cells cells) {
        long millis = cells.number(0, LATEST);
        Instant at = Instant.ofEpochMilli(millis);
        String room = cells.text(1, MAX_NAME);
        String author = cells.text(2, MAX_NAME);
        long chars = cells.number(3, MAX_CHARS);
        String kind = cells.text(4, MAX_NAME);
        String id = names.next(Map.entry(millis + "/" + kind, room + "/" + author));
        return switch (kind) {
            case "msg", "action" -> Row.of(cells.line, Deeds.message(id, at, author, chars, room));
            case "join" -> opened(cells.line, at, room, author);
            case "part" -> closed(cells.line, at, room, author, id);
            case "bot" -> Row.silent(cells.line, at);
            default -> throw cells.problem(4, "must be msg, action, bot, join or part");
        };
    }

    private Row opened(String line, Instant at, String room, String author) {
        presences.opens(room, author, at);
        return Row.silent(line, at);
    }

    private Row closed(String line, Instant at, String room, String author, String id) {
        OptionalLong seconds = presences.closes(room, author, at);
        if (seconds.isEmpty()) {
            return Row.silent(line, at);
        }
        Activity voice = Deeds.voice(id, at, author, seconds.getAsLong(), room);
        return Row.of(line, voice);
    }

    /** The cells of one line. */
    private record Cells(String line, List<String> values) {
        Cells {
            if (values.size() != NAMES.length) {
                throw InputProblem.at(line, "must have " + NAMES.length + " columns but has " + values.size());
            }
        }

        String text(int column, int longest) {
            String value = values.get(column);
            if (value.isEmpty() || value.length() > longest) {
                throw problem(column, "must have 1 to " + longest + " characters");
            }
            return value;
        }

        long number(int column, long most) {
            String value = values.get(column);
            boolean digits =
                    !value.isEmpty() && value.length() <= 18 && value.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || Long.parseLong(value) > most) {
                throw problem(column, "must be a whole number in 0.." + most);
            }
            return Long.parseLong(value);
        }

        InputProblem problem(int column, String rule) {
            String place = line + ", column " + (column + 1) + " (" + NAMES[column] + ")";
            return InputProblem.at(place, rule + " but was " + Shown.quoted(values.get(column)));
        }
    }
}
