package dev.levelwright.examples.replay;

import dev.levelwright.Realm;
import dev.levelwright.decision.Standing;
import dev.levelwright.holder.HolderName;
import dev.levelwright.store.CodePoints;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Everybody's amounts as a table, {@code holder,asset,amount,level}: the journalled assets without a key of all players
 * about whom anything was written, settled at one instant, in code-point order. The level is empty where no track is on
 * the asset.
 */
public final class Report {
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\\r\\n]");

    private final Realm realm;
    private final Instant at;

    /** A report about {@code realm} as it is at {@code at}. */
    public Report(Realm realm, Instant at) {
        this.realm = realm;
        this.at = at;
    }

    /** Writes the report; a file of that name is replaced once the report is complete. */
    public void write(Path file) {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                write(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException("the report " + file + " cannot be written: " + problem, problem);
        }
    }

    private void write(Appendable out) throws IOException {
        out.append("holder,asset,amount,level\n");
        for (HolderName holder : new Players(realm)) {
            write(out, holder);
        }
    }

    private void write(Appendable out, HolderName holder) throws IOException {
        List<Standing> standings = realm.view(holder, at).standings().stream()
                .sorted((one, other) -> CodePoints.compare(
                        one.account().asset(), other.account().asset()))
                .toList();
        for (Standing standing : standings) {
            out.append(quoted(holder.id())).append(',');
            out.append(quoted(standing.account().asset())).append(',');
            out.append(Long.toString(standing.amount())).append(',');
            out.append(standing.progress()
                    .map(progress -> Integer.toString(progress.level()))
                    .orElse(""));
            out.append('\n');
        }
    }

    private static String quoted(String text) {
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
