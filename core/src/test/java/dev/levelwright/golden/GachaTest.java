package dev.levelwright.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.DrawnEntry;
import dev.levelwright.effect.Featured;
import dev.levelwright.effect.Roll;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Pity;
import dev.levelwright.loot.Weighted;
import dev.levelwright.math.Fraction;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Named;
import dev.levelwright.report.OddsSheet;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Setting;
import dev.levelwright.semantics.Game;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Banners of collectable creatures, played: odds, pity, and the featured one with its guarantee. The banners are those of
 * {@code rates/gacha.csv}; what that file leaves open is stood in for by a hard pity alone.
 */
class GachaTest {
    private static final HolderName ANN = HolderName.player("ann");

    private static final Path SURE = Path.of("featured-sure");
    private static final int TENFOLDS = 400;

    /** A banner: its odds in percent, its pity, and the chance of the featured creature among the best. */
    record Banner(String name, String base, int soft, String step, int hard, String featured, boolean guaranteed) {
        static Banner of(String line) {
            List<String> cells = List.of(line.split(",", 12));
            return new Banner(
                    cells.get(0) + ", " + cells.get(1),
                    cells.get(2).isEmpty() ? "0.8" : cells.get(2),
                    cells.get(3).isEmpty() ? 0 : Integer.parseInt(cells.get(3)),
                    cells.get(4).isEmpty() ? "0" : cells.get(4),
                    Integer.parseInt(cells.get(5)),
                    cells.get(7),
                    cells.get(8).startsWith("next"));
        }

        Pity pity() {
            return new Pity("pity", "top", soft, soft == 0 ? Ratio.ZERO : Ratio.parse(step + "%"), hard, Set.of());
        }

        Optional<Featured> featuredOne() {
            return featured.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Featured(
                            new Fact.Text("$featured"),
                            Ratio.parse(featured + "%"),
                            guaranteed ? Optional.of(SURE) : Optional.empty()));
        }

        /** The share of the featured among the best: 1 / (2 - p) with a guarantee, p without. */
        Fraction share() {
            Fraction chance = Ratio.parse(featured + "%").toFraction();
            Fraction rest = Fraction.of(2).minus(chance);
            return guaranteed ? new Fraction(rest.denominator(), rest.numerator()) : chance;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Banner> banners() throws IOException {
        try (InputStream csv = GachaTest.class.getResourceAsStream("/rates/gacha.csv")) {
            String text = new String(Objects.requireNonNull(csv).readAllBytes(), UTF_8);
            return text.lines().skip(1).map(Banner::of).toList();
        }
    }

    static Stream<Banner> featuring() throws IOException {
        return banners().stream().filter(banner -> !banner.featured().isEmpty());
    }

    private static RulebookBuilder banner(Banner banner) {
        Ratio base = Ratio.parse(banner.base() + "%");
        DrawnEntry best = new DrawnEntry(Map.of("rarity", "Epic"), Optional.empty(), banner.featuredOne());
        return Rulebook.named("gacha")
                .setting(new Setting("featured", Setting.Type.TEXT, new Fact.Text("drake"), 0, 0))
                .catalogue(esprits())
                .kind(new Kind.Unit("esprit", Optional.of("esprits"), Kind.Naming.FREE, false, Map.of()))
                .asset(Asset.named("virelite").start(100_000_000))
                .asset(Asset.named("pity"))
                .asset(Asset.named("featured-sure").capacity(1))
                .loot(LootTable.of(
                                "summon",
                                List.of(
                                        entry("top", base.numerator(), best),
                                        entry(
                                                "other",
                                                base.denominator() - base.numerator(),
                                                DrawnEntry.where("rarity", "Common"))))
                        .withPity(banner.pity()))
                .rule(Rule.named("summon")
                        .on("summon")
                        .times(new Named("amount"))
                        .does(Cost.of("virelite", 100))
                        .does(Roll.of("summon")));
    }

    private static Weighted<List<Effect>> entry(String name, long weight, DrawnEntry drawn) {
        return new Weighted<>(name, weight, List.of(CreateUnit.drawn("esprit", drawn)));
    }

    private static Catalogue esprits() {
        Map<String, Map<String, String>> entries = new LinkedHashMap<>();
        entries.put("ember", Map.of("rarity", "Common", "likely", "3"));
        entries.put("brook", Map.of("rarity", "Common", "likely", "1"));
        entries.put("shade", Map.of("rarity", "Common", "likely", "0"));
        entries.put("drake", Map.of("rarity", "Epic", "likely", "1"));
        entries.put("wyrm", Map.of("rarity", "Epic", "likely", "1"));
        return new Catalogue("esprits", Map.of("rarity", TraitType.TEXT, "likely", TraitType.NUMBER), entries);
    }

    /** The entries of everything that many ten-folds gave, in the order of the draws. */
    private static List<String> summoned(Game game) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < TENFOLDS; i++) {
            game.did("ann", "summon", "amount", 10).decision().events().stream()
                    .map(event -> ((Event.Created) event).unit())
                    .forEach(unit ->
                            entries.add(game.realm().view(unit).trait("entry").orElseThrow()));
        }
        return entries;
    }

    @ParameterizedTest
    @MethodSource("banners")
    void nobodyWaitsLongerThanTheHardPity(Banner banner) {
        List<String> entries = summoned(Game.of(banner(banner)));
        int waited = 0;
        int hits = 0;
        for (String entry : entries) {
            boolean hit = entry.equals("drake") || entry.equals("wyrm");
            waited = hit ? 0 : waited + 1;
            hits += hit ? 1 : 0;
            assertThat(waited).isLessThan(banner.hard());
        }

        assertThat(entries).hasSize(10 * TENFOLDS);
        Fraction share = line(banner, List.of("top")).longRun().orElseThrow();
        assertClose(hits, entries.size(), share);
    }

    @ParameterizedTest
    @MethodSource("featuring")
    void theFeaturedShareIsExactAndMetInPlay(Banner banner) {
        Fraction share = banner.share();
        OddsSheet.Line top = line(banner, List.of("top"));
        OddsSheet.Line drake = line(banner, List.of("top", "drake"));
        OddsSheet.Line wyrm = line(banner, List.of("top", "wyrm"));

        assertThat(drake.longRun()).contains(top.longRun().orElseThrow().times(share));
        assertThat(drake.next())
                .isEqualTo(top.next().times(Ratio.parse(banner.featured() + "%").toFraction()));
        assertThat(drake.longRun().orElseThrow().plus(wyrm.longRun().orElseThrow()))
                .isEqualTo(top.longRun().orElseThrow());

        List<String> best = summoned(Game.of(banner(banner))).stream()
                .filter(entry -> entry.equals("drake") || entry.equals("wyrm"))
                .toList();
        assertClose(best.stream().filter("drake"::equals).count(), best.size(), share);
    }

    @ParameterizedTest
    @MethodSource("featuring")
    void whoLostIsSureOfTheFeaturedOneWhereTheBannerSaysSo(Banner banner) {
        List<String> best = summoned(Game.of(banner(banner))).stream()
                .filter(entry -> entry.equals("drake") || entry.equals("wyrm"))
                .toList();
        boolean twice = false;
        for (int i = 1; i < best.size(); i++) {
            twice |= best.get(i - 1).equals("wyrm") && best.get(i).equals("wyrm");
        }

        assertThat(twice).isEqualTo(!banner.guaranteed());
    }

    @Test
    void thePublishedNumbersOfTheFirstBannerAreOnItsSheet() throws IOException {
        List<String> sheet = OddsSheet.of(banner(banners().get(0)).build()).lines("summon").stream()
                .map(line -> line.text(4))
                .toList();

        assertThat(sheet)
                .containsExactly(
                        "top: 0.6000% now, 1.6052% in the long run",
                        "top, drake: 0.3000% now, 1.0701% in the long run",
                        "top, wyrm: 0.3000% now, 0.5351% in the long run",
                        "other: 99.4000% now, 98.3948% in the long run",
                        "other, ember: 33.1333% now, 32.7983% in the long run",
                        "other, brook: 33.1333% now, 32.7983% in the long run",
                        "other, shade: 33.1333% now, 32.7983% in the long run");
    }

    @Test
    void weightsOfTheCatalogueMakeEntriesLikelierOrImpossible() {
        DrawnEntry drawn = new DrawnEntry(Map.of("rarity", "Common"), Optional.of("likely"), Optional.empty());

        assertThat(drawn.table(esprits(), Optional.empty())
                        .orElseThrow()
                        .odds(0)
                        .chances())
                .containsExactly(Map.entry("ember", Fraction.of(3, 4)), Map.entry("brook", Fraction.of(1, 4)));
    }

    @Test
    void aRealmFeaturesWhomItWantsAndNobodyUnknown() throws IOException {
        Game game = Game.of(banner(banners().get(0)));
        game.did("ann", "summon", "amount", 100);
        Game other = Game.of(banner(banners().get(0))
                .setting(new Setting("featured", Setting.Type.TEXT, new Fact.Text("wyrn"), 0, 0)));

        assertThat(game.realm().units(ANN, "esprit")).hasSize(100);
        assertThat(Game.why(other.did("ann", "summon", "amount", 100)))
                .isEqualTo(new Refusal.Malformed("summon", "featured", "wyrn"));
        assertThat(other.realm().units(ANN, "esprit")).isEmpty();
    }

    @Test
    void whatCannotBeDrawnIsAProblemOfTheRulebook() {
        assertThatThrownBy(() -> Rulebook.named("gacha")
                        .catalogue(esprits())
                        .kind(new Kind.Unit("esprit", Optional.of("esprits"), Kind.Naming.FREE, false, Map.of()))
                        .kind(new Kind.Unit("pet", Optional.empty(), Kind.Naming.FREE, false, Map.of()))
                        .rule(Rule.named("a")
                                .on("a")
                                .does(CreateUnit.drawn("esprit", DrawnEntry.where("rarity", "Rare"))))
                        .rule(Rule.named("b")
                                .on("b")
                                .does(CreateUnit.drawn("esprit", DrawnEntry.where("rarety", "Epic"))))
                        .rule(Rule.named("c").on("c").does(CreateUnit.drawn("pet", DrawnEntry.where("rarity", "Epic"))))
                        .rule(Rule.named("d")
                                .on("d")
                                .does(CreateUnit.drawn(
                                        "esprit",
                                        new DrawnEntry(
                                                Map.of(),
                                                Optional.of("rarity"),
                                                Optional.of(new Featured(
                                                        new Fact.Text("drake"),
                                                        Ratio.percent(50),
                                                        Optional.of(Path.of("gone"))))))))
                        .build())
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("no entry of catalogue esprits can be drawn")
                .hasMessageContaining("unknown field \"rarety\"")
                .hasMessageContaining("kind pet has no catalogue to draw from")
                .hasMessageContaining("has no field \"rarity\" of type number")
                .hasMessageContaining("unknown asset \"gone\"");
    }

    private static OddsSheet.Line line(Banner banner, List<String> path) {
        return OddsSheet.of(banner(banner).build()).lines("summon").stream()
                .filter(line -> line.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** Within five standard deviations of a fair coin of that chance, so about once in two million tests by luck. */
    private static void assertClose(long hits, long tries, Fraction share) {
        BigInteger all = BigInteger.valueOf(tries);
        Fraction expected = share.times(new Fraction(all, BigInteger.ONE));
        Fraction variance = expected.times(Fraction.ONE.minus(share));
        Fraction off = expected.minus(Fraction.of(hits));
        assertThat(off.times(off))
                .isLessThanOrEqualTo(variance.times(Fraction.of(25)).plus(Fraction.of(2)));
    }
}
