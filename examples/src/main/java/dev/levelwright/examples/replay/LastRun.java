package dev.levelwright.examples.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What the latest replay into a database was, kept in a small file beside it, so that {@code rank} and the others need
 * not be told again.
 *
 * @param realm the realm it went into
 * @param rulebook the rulebook's file
 * @param zone the zone it was told, or empty for the rulebook's own
 * @param at the latest instant of the data, or empty while it is not known
 */
public record LastRun(String realm, Path rulebook, Optional<String> zone, Optional<Instant> at) {
    /** Writes it to {@code file}. */
    public void write(Path file) {
        Properties lines = new Properties();
        lines.setProperty("realm", realm);
        lines.setProperty("rulebook", rulebook.toAbsolutePath().toString());
        zone.ifPresent(id -> lines.setProperty("zone", id));
        at.ifPresent(instant -> lines.setProperty("at", instant.toString()));
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            lines.store(out, "The latest replay into the database beside this file");
        } catch (IOException problem) {
            throw new UncheckedIOException(file + " cannot be written: " + problem, problem);
        }
    }

    /** Reads it from {@code file}; empty when there is none, or none that can be used. */
    public static Optional<LastRun> read(Path file) {
        Properties lines = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
            return Optional.of(new LastRun(
                    required(lines, "realm"),
                    Path.of(required(lines, "rulebook")),
                    Optional.ofNullable(lines.getProperty("zone")),
                    Optional.ofNullable(lines.getProperty("at")).map(Instant::parse)));
        } catch (IOException | IllegalArgumentException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String required(Properties lines, String name) {
        String value = lines.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
