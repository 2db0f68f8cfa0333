package dev.levelwright.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.asset.Asset;
import dev.levelwright.curve.Presets;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.fuzz.Allocated;
import dev.levelwright.fuzz.Fuzz;
import dev.levelwright.fuzz.Input;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.RealmName;
import dev.levelwright.holder.TraitType;
import dev.levelwright.persistence.importing.ImportReport.Status;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.report.Audit;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever stands in the file of another bot, everybody in it is brought, or nobody is and nothing has changed. */
class ImportsFuzzTest {
    private static final long BASE = 30_000_000;
    private static final long EACH = 5_000;
    private static final int FILES_OF_ONE_STORE = 200;
    private static final RealmName REALM = new RealmName("guild");

    private Optional<JdbcStore> store = Optional.empty();
    private int files;

    @AfterEach
    void close() {
        store.ifPresent(JdbcStore::close);
    }

    @Test
    void everybodyInAFileIsBroughtOrNobodyIsAndNothingHasChanged() {
        List<String> corpus = Stream.of(
                        "mee6_page.json",
                        "amari_leaderboard.json",
                        "amari_full.json",
                        "lurkr_export.json",
                        "polaris_export.json",
                        "experienced_export.json",
                        "red_levelup_backup.json",
                        "unbelievaboat_leaderboard.json",
                        "seed001_xp.json")
                .map(Exports::text)
                .toList();
        Map<String, Long> kinds = Fuzz.of("imports", corpus).tries(250).run(this::tried);

        assertThat(kinds.keySet())
                .anyMatch(kind -> kind.contains("CHANGED"))
                .anyMatch(kind -> kind.startsWith("unreadable"))
                .anyMatch(kind -> kind.startsWith("unfit"));
    }

    private String tried(Input input) {
        JdbcStore now = store(input);
        String before = exported(now);
        Realm realm = Levelwright.builder()
                .rulebook(input.choice() % 2 == 0 ? mee6() : figures())
                .store(now)
                .clock(SettableClock.at("2026-03-02T12:00:00Z"))
                .build()
                .in(REALM.id());
        try {
            Export export = Allocated.atMost(BASE, EACH, input.bytes().length, () -> read(input));
            return imported(realm, export, options(input), before);
        } catch (InvalidDocument unreadable) {
            assertThat(exported(now)).isEqualTo(before);
            return "unreadable " + said(unreadable.problems().get(0).message());
        } catch (ImportProblem unfit) {
            assertThat(exported(now)).isEqualTo(before);
            return "unfit " + said(unfit.getMessage());
        }
    }

    private String imported(Realm realm, Export export, ImportOptions options, String before) {
        ImportReport report = Import.run(realm, export, options);
        String after = exported(store.orElseThrow());
        if (!report.written()) {
            assertThat(after).isEqualTo(before);
        } else {
            assertThat(Audit.of(realm).findings()).isEmpty();
            assertThat(Import.run(realm, export, options).lines())
                    .noneMatch(line -> line.status() == Status.CHANGED || line.status() == Status.REFUSED);
            assertThat(exported(store.orElseThrow())).isEqualTo(after);
        }
        return export.format() + " "
                + report.lines().stream()
                        .map(ImportReport.Line::status)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static Export read(Input input) {
        Optional<Format> format =
                input.choice() % 4 == 0 ? Optional.of(input.oneOf(Format.values())) : Optional.empty();
        return Export.read("fuzzed.json", input.bytes(), format);
    }

    private static ImportOptions options(Input input) {
        ImportOptions options = input.oneOf(ImportOptions.replacing(), ImportOptions.adding());
        options = input.choice() % 5 == 0 ? options.byLevel() : options;
        return input.choice() % 7 == 0 ? options.dry() : options;
    }

    private JdbcStore store(Input input) {
        if (files++ % FILES_OF_ONE_STORE == 0) {
            close();
            store = Optional.of(JdbcStore.open("jdbc:h2:mem:imports-fuzz-" + files + "-" + input.choice()));
        }
        return store.orElseThrow();
    }

    private static String exported(JdbcStore store) {
        StringBuilder out = new StringBuilder();
        store.upkeep().export(REALM, out);
        return out.toString();
    }

    private static String said(String message) {
        return message.replaceAll("\"[^\"]*\"|[^a-z ]+", "").replaceAll(" +", " ");
    }

    private static Rulebook mee6() {
        return Rulebook.named("imports")
                .asset(Asset.named("xp").board().capacity(1_000_000))
                .asset(Asset.named("messages"))
                .asset(Asset.named("cash").start(25))
                .asset(Asset.named("bank"))
                .track("main", "xp", Presets.named("mee6").orElseThrow())
                .build();
    }

    private static Rulebook figures() {
        return Rulebook.named("figures")
                .kind(new Kind.Unit(
                        "figure", Optional.empty(), Kind.Naming.FREE, true, Map.of("image", TraitType.TEXT)))
                .asset(Asset.named("xp").of("figure"))
                .track("main", "xp", Presets.named("lurkr").orElseThrow())
                .build();
    }
}
