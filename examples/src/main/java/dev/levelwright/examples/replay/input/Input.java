package dev.levelwright.examples.replay.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An opened file of a known format, plain or gzipped, read row by row with bounded memory. Whatever is wrong with it
 * comes as an {@link InputProblem} that names the file and the place.
 */
public final class Input implements Closeable {
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final long size;
    private final Counting raw;
    private final Rows rows;
    private long read;

    private Input(String name, long size, Counting raw, Rows rows) {
        this.name = name;
        this.size = size;
        this.raw = raw;
        this.rows = rows;
    }

    /**
     * Opens {@code file} and recognises its format.
     *
     * @param wallClock the zone of times that are given without one, if they are
     */
    public static Input open(Path file, Optional<ZoneId> wallClock) {
        String name = String.valueOf(file.getFileName());
        try {
            Counting raw = new Counting(stream(file));
            try {
                return new Input(name, Files.size(file), raw, Recognition.rows(plain(raw), wallClock));
            } catch (IOException | RuntimeException problem) {
                raw.close();
                throw problem;
            }
        } catch (IOException | InputProblem problem) {
            throw new InputProblem(name + ": " + reason(problem, 0));
        }
    }

    private static InputStream stream(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InputProblem("is a directory");
        }
        return Files.newInputStream(file);
    }

    private static InputStream plain(Counting raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(2);
        int magic = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return magic == GZIP_MAGIC ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER) : buffered;
    }

    /** What it is. */
    public Format format() {
        return rows.format();
    }

    /** The next row, or empty behind the last one. */
    public Optional<Row> next() {
        try {
            Optional<Row> row = rows.next();
            read += row.isPresent() ? 1 : 0;
            return row;
        } catch (IOException | InputProblem problem) {
            throw new InputProblem(name + ", " + reason(problem, read));
        }
    }

    /** How many rows were read. */
    public long rows() {
        return read;
    }

    /** The size of the file in bytes, as it lies there. */
    public long size() {
        return size;
    }

    /** How many of these bytes were read. */
    public long position() {
        return raw.count();
    }

    /** How people call the authors met so far whose name in the input is a number. */
    public Map<String, String> nicknames() {
        return rows.nicknames();
    }

    @Override
    public void close() {
        try {
            raw.close();
        } catch (IOException unimportant) {
            // Only read from: nothing can be lost any more.
        }
    }

    private static String reason(Exception problem, long rows) {
        String message = String.valueOf(problem.getMessage());
        if (problem instanceof JsonProcessingException syntax) {
            return syntax.getLocation() == null
                    ? syntax.getOriginalMessage()
                    : "line " + syntax.getLocation().getLineNr() + ", column "
                            + syntax.getLocation().getColumnNr() + ": " + syntax.getOriginalMessage();
        }
        if (problem instanceof EOFException || problem instanceof ZipException) {
            return "behind row " + rows + ": the gzip is broken (" + message + ")";
        }
        if (problem instanceof NoSuchFileException || problem instanceof FileNotFoundException) {
            return "no such file";
        }
        return problem instanceof IOException ? "behind row " + rows + ": cannot be read (" + message + ")" : message;
    }
}
