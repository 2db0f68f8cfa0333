package dev.levelwright.persistence.importing;

import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.Place;
import dev.levelwright.form.Problem;
import dev.levelwright.form.Problems;
import dev.levelwright.persistence.json.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of another bot, read.
 *
 * @param format whose it is
 * @param digest SHA-256 of its bytes, in hexadecimal: the same file is imported once
 * @param members who is in it, in the file's order, nobody twice
 * @param remarks what is said about the whole file in the report
 */
public record Export(Format format, String digest, List<Member> members, List<String> remarks) {
    /** The largest file that is read: 64 MiB. */
    public static final int MOST_BYTES = 64 << 20;

    /** The most players that are read from one file. */
    public static final int MOST_MEMBERS = 200_000;

    /** Copies the lists. */
    public Export {
        members = List.copyOf(members);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a file.
     *
     * @param format whose file it is; told from its contents when empty
     * @throws InvalidDocument with every problem, each with path, line and column
     * @throws IOException if the file cannot be read
     */
    public static Export read(Path file, Optional<Format> format) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), bytes.readNBytes(MOST_BYTES + 1), format);
        }
    }

    /**
     * Reads a file in memory.
     *
     * @param name what is read, for messages
     * @param bytes JSON in UTF-8, with or without a byte order mark
     * @throws InvalidDocument with every problem, each with path, line and column
     */
    public static Export read(String name, byte[] bytes, Optional<Format> format) {
        if (bytes.length > MOST_BYTES) {
            throw refused(name, Place.NONE, "must be at most " + MOST_BYTES + " bytes");
        }
        Problems problems = new Problems(name);
        Spot root = Spot.root(new ForeignJson(name, problems).value(Utf8.text(name, bytes)), problems);
        Format known = format.or(() -> recognised(root)).orElseThrow(() -> unknown(name, root));
        Gathering gathering = new Gathering();
        known.layout().read(root, gathering);
        problems.throwIfAny();
        return new Export(known, sha256(bytes), gathering.members(), gathering.remarks());
    }

    private static Optional<Format> recognised(Spot root) {
        return Stream.of(Format.values())
                .filter(format -> format.layout().fits(root))
                .findFirst();
    }

    private static InvalidDocument unknown(String name, Spot root) {
        String words = Stream.of(Format.values()).map(Format::word).collect(Collectors.joining(", "));
        return refused(name, root.value().place(), "is like no file of " + words);
    }

    private static InvalidDocument refused(String name, Place place, String message) {
        return new InvalidDocument(name, List.of(new Problem("", place, message)), 1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
