package dev.levelwright.examples.replay.input;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of one format. */
interface Rows {
    Format format();

    /** The next row, or empty behind the last one. */
    Optional<Row> next() throws IOException;

    /** How people call the authors whose name in the input is a number. */
    default Map<String, String> nicknames() {
        return Map.of();
    }
}
