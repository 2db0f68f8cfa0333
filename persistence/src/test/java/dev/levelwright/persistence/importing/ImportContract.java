package dev.levelwright.persistence.importing;

import static dev.levelwright.persistence.importing.ImportOptions.adding;
import static dev.levelwright.persistence.importing.ImportOptions.replacing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.Presets;
import dev.levelwright.effect.Grant;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.ledger.Fold;
import dev.levelwright.persistence.importing.ImportReport.Line;
import dev.levelwright.persistence.importing.ImportReport.Status;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.store.Store;
import dev.levelwright.testkit.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports into a store; the expected numbers were read from the files by eye, the levels from published tables. */
public abstract class ImportContract {
    private static final String ALICE = "200000000000000001";
    private static final String OTHER = "200000000000000002";

    private final List<Integer> levelUps = new ArrayList<>();
    private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
    private Store store;
    private Realm realm;

    /** A store with nothing in it. */
    protected abstract Store open();

    @BeforeEach
    void openStore() {
        store = open();
        realm = playing(mee6());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private Realm playing(RulebookBuilder book) {
        Levelwright game = Levelwright.builder()
                .rulebook(book.build())
                .store(store)
                .clock(clock)
                .build();
        game.onLevelUp(event -> levelUps.add(event.level()));
        return game.in("guild");
    }

    private static RulebookBuilder mee6() {
        return book("mee6");
    }

    private static RulebookBuilder book(String curve) {
        return Rulebook.named("imports")
                .asset(Asset.named("xp").board())
                .asset(Asset.named("coins").start(25))
                .asset(Asset.named("messages"))
                .track("main", "xp", Presets.named(curve).orElseThrow())
                .rule(Rule.named("chat").on("message").does(Grant.of("xp", 20)))
                .rule(Rule.named("gift").onLevel("main").does(Grant.of("coins", 100)));
    }

    private ImportReport run(String file, ImportOptions options) {
        return Import.run(realm, Exports.file(file), options);
    }

    private long amount(String player, String asset) {
        return realm.player(player).view().amount(asset);
    }

    private int level(String player) {
        return realm.player(player).view().progress("main").orElseThrow().level();
    }

    private long entries() {
        return realm.reader().journal(0, Integer.MAX_VALUE).size();
    }

    @Test
    void mee6ByXp() {
        ImportReport report = run("mee6_page.json", replacing());

        assertThat(amount(ALICE, "xp")).isEqualTo(225_198);
        assertThat(amount(ALICE, "messages")).isEqualTo(11_258);
        assertThat(level(ALICE)).isEqualTo(46);
        assertThat(levelUps).isEmpty();
        assertThat(amount(ALICE, "coins")).isEqualTo(25);
        assertThat(report.written()).isTrue();
        assertThat(report.assets()).containsOnly(Map.entry("xp", "xp"), Map.entry("messages", "messages"));
    }

    @Test
    void mee6ByLevelOnItsOwnCurveIsWhatItIsByXp() {
        run("mee6_page.json", replacing().byLevel());

        assertThat(amount(ALICE, "xp")).isEqualTo(225_198);
    }

    @Test
    void mee6ByLevelKeepsLevelAndShareOfTheWayOnAnotherCurve() {
        realm = playing(book("lurkr"));
        run("mee6_page.json", replacing().byLevel());

        assertThat(level(ALICE)).isEqualTo(46);
        // lurkr takes 101,350 for level 46 and 105,900 for 47; 4,550 x 11,873 / 12,980 is 4,161.95...
        assertThat(amount(ALICE, "xp")).isEqualTo(101_350 + 4_161);
    }

    @Test
    void amariByXpAndByLevel() {
        realm = playing(book("amari"));
        run("amari_leaderboard.json", replacing());
        assertThat(amount(ALICE, "xp")).isEqualTo(792_140);
        assertThat(level(ALICE)).isEqualTo(200);

        run("amari_full.json", replacing().byLevel());
        assertThat(level(ALICE)).isEqualTo(200);
        assertThat(amount(ALICE, "xp")).isEqualTo(20 * 200 * 200 - 40 * 200 + 55);
    }

    @Test
    void lurkrByXpAndByLevel() {
        run("lurkr_export.json", replacing());
        assertThat(amount(ALICE, "xp")).isEqualTo(4_150);
        assertThat(amount(ALICE, "messages")).isEqualTo(321);

        run("lurkr_export.json", replacing().byLevel());
        assertThat(amount(ALICE, "xp")).isEqualTo(4_675);
        assertThat(level(ALICE)).isEqualTo(10);
    }

    @Test
    void polarisByXpAndByTheLevelOfItsOwnCurve() {
        run("polaris_export.json", replacing());
        assertThat(amount(ALICE, "xp")).isEqualTo(7_000);
        assertThat(amount(OTHER, "xp")).isEqualTo(150);

        run("polaris_export.json", replacing().byLevel());
        assertThat(amount(ALICE, "xp")).isEqualTo(4_675);
        assertThat(amount(OTHER, "xp")).isEqualTo(75); // 150 of 200 on the way to level 1, which takes 100 here
    }

    @Test
    void experienceDByXpOnly() {
        run("experienced_export.json", replacing());
        assertThat(amount(ALICE, "xp")).isEqualTo(4_675);

        assertThatThrownBy(() -> run("experienced_export.json", replacing().byLevel()))
                .isInstanceOf(ImportProblem.class)
                .hasMessage("a file of experienced has no levels: import it by XP");
    }

    @Test
    void redLevelUpIsFlooredAndSaysSo() {
        ImportReport report = run("red_levelup_backup.json", replacing());

        assertThat(amount(ALICE, "xp")).isEqualTo(905);
        assertThat(amount(ALICE, "messages")).isEqualTo(40);
        assertThat(report.lines().get(0).remarks()).containsExactly("xp 905.5 floored to 905");

        run("red_levelup_backup.json", replacing().byLevel());
        assertThat(amount(ALICE, "xp")).isEqualTo(475);
    }

    @Test
    void unbelievaBoatNeedsToBeToldWhichAssetIsItsMoney() {
        assertThatThrownBy(() -> run("unbelievaboat_leaderboard.json", replacing()))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("(cash, bank, total): say which asset takes which");

        run("unbelievaboat_leaderboard.json", adding().mapping(Map.of("total", "coins")));
        assertThat(amount(ALICE, "coins")).isEqualTo(25 + 2_000);
        assertThat(amount(ALICE, "xp")).isZero();
    }

    @Test
    void xpJsonIsSummedWherePlayersHaveTheXp() {
        ImportReport report = run("seed001_xp.json", replacing());

        assertThat(amount(ALICE, "xp")).isEqualTo(905);
        assertThat(report.lines().get(0).remarks()).contains("2 characters");
    }

    @Test
    void xpJsonMakesTheCharactersWhereUnitsHaveTheXp() {
        realm = playing(Rulebook.named("roleplay")
                .kind(new Kind.Unit(
                        "character",
                        Optional.empty(),
                        Kind.Naming.UNIQUE_PER_OWNER,
                        true,
                        Map.of("image", TraitType.URL)))
                .asset(Asset.named("xp").of("character"))
                .track("dnd", "xp", Presets.named("dnd5e").orElseThrow()));
        ImportReport report = run("seed001_xp.json", replacing());

        HolderName player = HolderName.player(ALICE);
        List<HolderName> characters = realm.units(player, "character");
        assertThat(characters)
                .extracting(unit -> realm.view(unit).trait("name").orElse("") + " "
                        + realm.view(unit).amount("xp"))
                .containsExactly("Mira 905", "Odd 0");
        assertThat(realm.view(player).trait("active.character"))
                .contains(characters.get(0).toString());
        assertThat(realm.view(player).trait("zone")).contains("UTC");
        assertThat(report.lines().get(0).moves())
                .extracting(ImportReport.Move::of)
                .containsExactly("Mira", "Odd");
        assertThat(report.lines().get(0).moves().get(0).levelAfter()).hasValue(3);
        assertThat(run("seed001_xp.json", replacing()).count(Status.IMPORTED_BEFORE))
                .isEqualTo(1);
        assertThat(realm.units(player, "character")).hasSize(2);
    }

    @Test
    void aDryRunChangesNothingAndSaysWhatWouldChange() {
        ImportReport would = run("polaris_export.json", replacing().dry());

        assertThat(entries()).isZero();
        assertThat(realm.player(ALICE).view().born()).isFalse();
        assertThat(would.written()).isFalse();
        ImportReport done = run("polaris_export.json", replacing());
        assertThat(done.lines()).isEqualTo(would.lines());
        assertThat(done.lines()).extracting(Line::status).containsExactly(Status.CHANGED, Status.CHANGED);
        assertThat(done.lines().get(0).moves().get(0)).satisfies(move -> {
            assertThat(move.before()).isZero();
            assertThat(move.after()).isEqualTo(7_000);
            assertThat(move.levelBefore()).hasValue(0);
            assertThat(move.levelAfter()).hasValue(11); // MEE6 takes 5,775 for level 11 and 7,030 for level 12
        });
    }

    @Test
    void theSameFileImportedAgainChangesNothing() {
        for (ImportOptions options : List.of(replacing(), adding(), adding().byLevel())) {
            run("lurkr_export.json", options);
            realm.player(ALICE).did("message", "after " + options.mode() + options.by());
            long xp = amount(ALICE, "xp");
            long entries = entries();

            ImportReport again = run("lurkr_export.json", options);
            ImportReport dry = run("lurkr_export.json", options.dry());

            assertThat(amount(ALICE, "xp")).isEqualTo(xp);
            assertThat(entries()).isEqualTo(entries);
            assertThat(again.count(Status.IMPORTED_BEFORE)).isEqualTo(1);
            assertThat(dry.lines()).isEqualTo(again.lines());
        }
    }

    @Test
    void addingComesOnTopAndReplacingInPlaceOfWhatIsHeld() {
        realm.player(ALICE).did("message", "one");

        run("experienced_export.json", adding());
        assertThat(amount(ALICE, "xp")).isEqualTo(20 + 4_675);

        run("experienced_export.json", replacing());
        assertThat(amount(ALICE, "xp")).isEqualTo(4_675);
    }

    @Test
    void levelsAboveTheImportedOneAreRewardedAndNoneBelow() {
        run("experienced_export.json", replacing()); // level 10; level 11 takes 5,775

        for (int i = 0; i < 55; i++) {
            realm.player(ALICE).did("message", "m" + i);
        }

        assertThat(amount(ALICE, "xp")).isEqualTo(5_775);
        assertThat(levelUps).containsExactly(11);
        assertThat(amount(ALICE, "coins")).isEqualTo(125);
    }

    @Test
    void oneMemberWhoCannotBeTakenInMeansThatNothingIsWritten() {
        realm = playing(mee6().asset(Asset.named("xp").capacity(5_000)));
        ImportReport report = run("polaris_export.json", replacing());

        assertThat(report.written()).isFalse();
        assertThat(report.possible()).isFalse();
        assertThat(report.lines()).extracting(Line::status).containsExactly(Status.REFUSED, Status.CHANGED);
        assertThat(report.lines().get(0).remarks()).containsExactly("xp: no room for 7,000, only 5,000");
        assertThat(entries()).isZero();
        assertThat(amount(OTHER, "xp")).isZero();
    }

    @Test
    void aRulebookWithOtherAssetsIsNoReasonToImportAgain() {
        run("mee6_page.json", adding());
        realm = playing(Rulebook.named("other").asset(Asset.named("messages")).asset(Asset.named("xp")));
        run("mee6_page.json", adding());
        assertThat(amount(ALICE, "xp")).isEqualTo(225_198);

        realm = playing(Rulebook.named("other").asset(Asset.named("messages")));
        assertThatThrownBy(() -> run("mee6_page.json", adding()))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("was imported into realm guild before");
    }

    @Test
    void mappingsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> run("mee6_page.json", replacing().mapping(Map.of("gold", "coins"))))
                .hasMessage("a file of mee6 has no field gold; it has xp, messages");
        assertThatThrownBy(() -> run("mee6_page.json", replacing().mapping(Map.of("xp", "gold"))))
                .hasMessage("rulebook imports has no asset gold for xp");
        assertThatThrownBy(() -> run("mee6_page.json", replacing().mapping(Map.of("xp", "coins", "messages", "coins"))))
                .hasMessage("asset coins cannot take two fields");
        assertThatThrownBy(() -> run("mee6_page.json", replacing().byLevel().mapping(Map.of("xp", "coins"))))
                .hasMessage("by level, but no track of rulebook imports is over coins");
    }

    @Test
    void theFoldOfTheJournalIsWhatTheStoreShowsAndSumsAreZero() {
        realm.player(ALICE).did("message", "one");
        run("polaris_export.json", adding());
        run("lurkr_export.json", replacing());
        Fold fold = new Fold();
        realm.reader().journal(0, Integer.MAX_VALUE).forEach(entry -> fold.add(entry.transaction()));

        for (String player : List.of(ALICE, OTHER)) {
            assertThat(fold.amount(HolderName.player(player), BalanceName.of("xp")))
                    .isEqualTo(amount(player, "xp"));
        }
        assertThat(fold.balances().values().stream()
                        .mapToLong(held -> held.getOrDefault(BalanceName.of("xp"), 0L))
                        .sum())
                .isZero();
    }

    @Test
    void aThousandMembersAreOneCommit() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 1; i <= 1_000; i++) {
            text.append(i > 1 ? "," : "")
                    .append("{\"id\": \"")
                    .append(i)
                    .append("\", \"xp\": ")
                    .append(i)
                    .append('}');
        }
        Export export = Exports.of(text.append(']').toString());

        assertThat(Import.run(realm, export, replacing()).count(Status.CHANGED)).isEqualTo(1_000);
        assertThat(amount("700", "xp")).isEqualTo(700);
        assertThat(realm.top("xp", 1).get(0).amount()).isEqualTo(1_000);
        assertThat(Import.run(realm, export, replacing()).count(Status.IMPORTED_BEFORE))
                .isEqualTo(1_000);
        assertThat(Import.run(realm, export, replacing().dry()).count(Status.IMPORTED_BEFORE))
                .isEqualTo(1_000);
    }
}
