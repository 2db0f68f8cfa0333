package dev.levelwright.examples.replay.input;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Whole inputs, read for tests. */
final class Read {
    private Read() {}

    static List<Row> rows(Path file) {
        return rows(file, Optional.empty());
    }

    static List<Row> rows(Path file, Optional<ZoneId> zone) {
        List<Row> rows = new ArrayList<>();
        try (Input input = Input.open(file, zone)) {
            input.next().ifPresent(rows::add);
            for (Optional<Row> row = input.next(); row.isPresent(); row = input.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    static List<Activity> activities(List<Row> rows, String type) {
        return rows.stream()
                .flatMap(row -> row.activity().stream())
                .filter(activity -> activity.type().equals(type))
                .toList();
    }

    static long sum(List<Activity> activities, String fact) {
        return activities.stream().mapToLong(activity -> whole(activity, fact)).sum();
    }

    static long whole(Activity activity, String fact) {
        return ((Fact.Whole) activity.fact(fact).orElseThrow()).value();
    }

    static String actor(Activity activity) {
        return activity.party(Activity.ACTOR).orElseThrow().id();
    }

    static Path sample(String name) {
        try {
            return Path.of(Objects.requireNonNull(Read.class.getResource("/native/" + name))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Path file(Path folder, String name, String content) {
        return file(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static byte[] gzipped(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }
}
