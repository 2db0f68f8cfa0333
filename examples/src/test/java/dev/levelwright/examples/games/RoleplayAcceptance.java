package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.holder.HolderName;
import dev.levelwright.persistence.importing.Export;
import dev.levelwright.persistence.importing.Import;
import dev.levelwright.persistence.importing.ImportOptions;
import dev.levelwright.persistence.importing.ImportReport;
import dev.levelwright.rule.Track;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bundled game {@code roleplay} does what the document of its bot says, line by line. */
@InMemoryAndH2
class RoleplayAcceptance extends GameTest {
    private static final String MIRAS_PLAYER = "200000000000000001";

    RoleplayAcceptance(Where where) {
        super("roleplay", where);
    }

    @BeforeEach
    void channels() {
        set("rp_channels", List.of("tavern", "forest"));
        set("hf_channels", List.of("arena"));
    }

    private HolderName created(String player, String name) {
        assertThat(did(player, "xp_create", "name", name).accepted()).isTrue();
        return named(player, name);
    }

    private HolderName named(String player, String name) {
        return characters(player).stream()
                .filter(unit -> realm().view(unit).trait("name").equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    private List<HolderName> characters(String player) {
        return realm().units(player(player), "character");
    }

    private Optional<HolderName> active(String player) {
        return view(player).trait("active.character").map(HolderName::parse);
    }

    private Outcome writes(String player, long chars) {
        return did(player, "message", "channel", "tavern", "chars", chars);
    }

    private Outcome tries(String player, boolean success) {
        return did(player, "hf", "channel", "arena", "success", success);
    }

    @Test
    void line1_namesAreUniqueForAUserAndNotBetweenUsers() {
        HolderName mira = created("ann", "Mira");
        created("ann", "Odd");

        assertThat(why(did("ann", "xp_create", "name", "MIRA"))).isInstanceOf(Refusal.Unmet.class);
        assertThat(did("bob", "xp_create", "name", "Mira").accepted()).isTrue();
        assertThat(characters("ann")).hasSize(2).startsWith(mira);
    }

    @Test
    void line1_charactersAreCreatedViewedListedChosenAndDeleted() {
        HolderName mira = created("ann", "Mira");
        HolderName odd = created("ann", "Odd");
        assertThat(active("ann")).contains(mira);
        assertThat(realm().view(odd).trait("name")).contains("Odd");
        assertThat(characters("ann")).containsExactly(mira, odd);

        did("ann", "xp_active", "unit", odd);
        assertThat(active("ann")).contains(odd);
        assertThat(why(did("bob", "xp_active", "unit", odd))).isInstanceOf(Refusal.Unmet.class);
        assertThat(why(did("bob", "xp_delete", "unit", odd))).isInstanceOf(Refusal.Unmet.class);

        did("ann", "xp_delete", "unit", odd);
        assertThat(active("ann")).contains(mira);
        did("ann", "xp_delete", "unit", mira);
        assertThat(active("ann")).isEmpty();
        assertThat(characters("ann")).isEmpty();
        assertThat(did("ann", "xp_create", "name", "Mira").accepted()).isTrue();
    }

    @Test
    void line1_aCharacterHasTheAddressOfAnImage() {
        did("ann", "xp_create", "name", "Mira", "image", "https://example.org/mira.png");
        HolderName mira = named("ann", "Mira");
        assertThat(realm().view(mira).trait("image")).contains("https://example.org/mira.png");

        did("ann", "xp_image", "unit", mira, "image", "https://example.org/other.png");
        assertThat(realm().view(mira).trait("image")).contains("https://example.org/other.png");
        assertThat(did("ann", "xp_image", "unit", mira, "image", "javascript:alert(1)")
                        .accepted())
                .isFalse();
    }

    @Test
    void line2_twoHundredThirtyNineCharactersGiveNothingAndOneMoreGivesOne() {
        HolderName mira = created("ann", "Mira");

        writes("ann", 239);
        assertThat(amount(mira, "xp")).isZero();
        writes("ann", 1);

        assertThat(amount(mira, "xp")).isEqualTo(1);
        assertThat(amount(mira, "buffer")).isZero();
    }

    @Test
    void line2_otherChannelsGiveNothing() {
        HolderName mira = created("ann", "Mira");

        Outcome outcome = did("ann", "message", "channel", "general", "chars", 2_400);

        assertThat(outcome.decision()).isInstanceOf(Decision.Unheard.class);
        assertThat(amount(mira, "xp")).isZero();
        assertThat(amount(mira, "buffer")).isZero();
    }

    @Test
    void line2_charactersBeyondTheCapAreSpentAndTheResetClearsTheBuffer() {
        HolderName mira = created("ann", "Mira");

        writes("ann", 240 * 7 + 100);
        assertThat(amount(mira, "xp")).isEqualTo(5);
        assertThat(amount(mira, "buffer")).isEqualTo(100);

        at("2026-03-03T00:00:00Z");
        assertThat(amount(mira, "buffer")).isZero();
        writes("ann", 140);
        assertThat(amount(mira, "xp")).isEqualTo(5);
        writes("ann", 100);
        assertThat(amount(mira, "xp")).isEqualTo(6);
    }

    @Test
    void line2_theCapCanBeTen() {
        set("daily_rp_cap", 10);
        HolderName mira = created("ann", "Mira");

        writes("ann", 240 * 12);

        assertThat(amount(mira, "xp")).isEqualTo(10);
    }

    @Test
    void line3_anAttemptGivesOneAndASuccessMore() {
        HolderName mira = created("ann", "Mira");

        tries("ann", false);
        assertThat(amount(mira, "xp")).isEqualTo(1);
        set("daily_hf_cap", 100);
        tries("ann", true);
        assertThat(amount(mira, "xp")).isEqualTo(7);
    }

    @Test
    void line3_aCapOfFiveAwardsFiveNotSixAndIsNotThatOfWriting() {
        HolderName mira = created("ann", "Mira");

        tries("ann", true);
        assertThat(amount(mira, "xp")).isEqualTo(5);
        assertThat(tries("ann", true).accepted()).isFalse();
        assertThat(amount(mira, "xp")).isEqualTo(5);
        writes("ann", 240 * 5);
        assertThat(amount(mira, "xp")).isEqualTo(10);
    }

    @Test
    void line4_theDayIsTheUsersOwnAndSwitchingZonesRefillsNothing() {
        HolderName mira = created("ann", "Mira");
        did("ann", "zone", "zone", "Europe/Paris");
        writes("ann", 240 * 5);

        for (String zone : List.of("Pacific/Kiritimati", "Asia/Tokyo", "Europe/Paris", "America/New_York")) {
            did("ann", "zone", "zone", zone);
            writes("ann", 240 * 5);
        }
        assertThat(amount(mira, "xp")).isEqualTo(5);

        did("ann", "zone", "zone", "Europe/Paris");
        at("2026-03-02T22:59:59Z");
        writes("ann", 240 * 5);
        assertThat(amount(mira, "xp")).isEqualTo(5);
        at("2026-03-04T00:00:00Z");
        writes("ann", 240 * 5);
        assertThat(amount(mira, "xp")).isEqualTo(10);
    }

    @Test
    void line4_capsAndBufferAreTheCharactersOwn() {
        HolderName mira = created("ann", "Mira");
        writes("ann", 240 * 5 + 7);
        HolderName odd = created("ann", "Odd");
        did("ann", "xp_active", "unit", odd);

        writes("ann", 240 * 2 + 3);

        assertThat(List.of(amount(mira, "xp"), amount(mira, "buffer"))).containsExactly(5L, 7L);
        assertThat(List.of(amount(odd, "xp"), amount(odd, "buffer"))).containsExactly(2L, 3L);
    }

    @Test
    void line5_everythingIsConfigurable() {
        HolderName mira = created("ann", "Mira");
        set("rp_channels", List.of("garden"));
        set("char_per_rp", 10);
        set("daily_rp_cap", 3);
        set("hf_channels", List.of("pit"));
        set("hf_attempt_xp", 2);
        set("hf_success_xp", 20);
        set("daily_hf_cap", 30);

        assertThat(writes("ann", 240).decision()).isInstanceOf(Decision.Unheard.class);
        did("ann", "message", "channel", "garden", "chars", 100);
        assertThat(amount(mira, "xp")).isEqualTo(3);
        did("ann", "hf", "channel", "pit", "success", true);
        assertThat(amount(mira, "xp")).isEqualTo(25);
        assertThatThrownBy(() -> set("char_per_rp", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void line6_aDryRunOfTheOldFileWritesNothingAndReportsEachUser() {
        int written = journal().size();

        ImportReport report =
                Import.run(realm(), old(), ImportOptions.replacing().dry());

        assertThat(report.written()).isFalse();
        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.player()).isEqualTo(MIRAS_PLAYER);
            assertThat(line.remarks()).contains("2 characters");
        });
        assertThat(journal()).hasSize(written);
        assertThat(characters(MIRAS_PLAYER)).isEmpty();
    }

    @Test
    void line6_theOldFileBringsItsUsersAndSettingsOnce() {
        XpFile file = new XpFile(realm(), clock().instant());

        Import.run(realm(), old(), ImportOptions.replacing());
        file.settings(text()).forEach(realm()::publish);

        assertThat(characters(MIRAS_PLAYER)).hasSize(2);
        HolderName mira = named(MIRAS_PLAYER, "Mira");
        assertThat(active(MIRAS_PLAYER)).contains(mira);
        assertThat(amount(mira, "xp")).isEqualTo(905);
        assertThat(amount(named(MIRAS_PLAYER, "Odd"), "xp")).isZero();
        assertThat(realm().reader().chronicle().settings(clock().millis()).get("rp_channels"))
                .hasToString("400000000000000001");

        int written = journal().size();
        Import.run(realm(), old(), ImportOptions.replacing());
        assertThat(journal()).hasSize(written);
        assertThat(file.settings(text())).isEmpty();
    }

    @Test
    void line6_malformedFilesAreRefusedWithThePlaceAndNothingIsWritten() {
        String broken = text().replace("\"xp\": 905", "\"xp\": \"many\"");

        assertThatThrownBy(() -> Export.read("xp.json", broken.getBytes(StandardCharsets.UTF_8), Optional.empty()))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("characters.Mira.xp")
                .hasMessageContaining("15");
        assertThatThrownBy(() -> new XpFile(realm(), clock().instant())
                        .settings(text().replace("\"char_per_rp\": 240", "\"char_per_rp\": 0")))
                .hasMessageContaining("char_per_rp");
        assertThatThrownBy(() -> new XpFile(realm(), clock().instant()).settings("{"))
                .hasMessageContaining("no JSON");
    }

    @Test
    void line6_whatIsExportedComesToTheSameAgain() {
        Import.run(realm(), old(), ImportOptions.replacing());
        new XpFile(realm(), clock().instant()).settings(text()).forEach(realm()::publish);
        did(MIRAS_PLAYER, "message", "channel", "400000000000000001", "chars", 240 * 2 + 119);
        String exported = new XpFile(realm(), clock().instant()).write();
        assertThat(exported)
                .contains("\"xp\" : 907", "\"daily_xp\" : 2", "\"char_buffer\" : 119", "\"active\" : \"Mira\"")
                .contains("\"rp_channels\" : [ 400000000000000001 ]", "\"timezone\" : \"UTC\"");

        var other = levelwright().in("another guild");
        Import.run(other, read(exported), ImportOptions.replacing());
        XpFile there = new XpFile(other, clock().instant());
        there.settings(exported).forEach(other::publish);

        assertThat(withoutToday(there.write())).isEqualTo(withoutToday(exported));
    }

    /** What counts for one day only stays behind. */
    private static String withoutToday(String file) {
        return file.replaceAll("(\"daily_xp\"|\"char_buffer\"|\"daily_hf\") : \\d+", "$1 : 0");
    }

    @Test
    void line7_levelsFollowTheTableOfDungeonsAndDragonsAndEndAtTwenty() {
        Track track = Objects.requireNonNull(realm().rulebook().tracks().get("dnd"));

        assertThat(track.curve().last()).isEqualTo(20);
        assertThat(List.of(0, 299, 300, 899, 900, 2_700, 6_500, 354_999, 355_000, 9_999_999))
                .extracting(xp -> track.curve().levelAt(xp))
                .containsExactly(1, 1, 2, 2, 3, 4, 5, 19, 20, 20);
    }

    private static Export old() {
        return read(text());
    }

    private static Export read(String json) {
        return Export.read("xp.json", json.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static String text() {
        try (InputStream bytes = RoleplayAcceptance.class.getResourceAsStream("/imports/seed001_xp.json")) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
