package dev.levelwright.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    @Test
    void amountsEndAtTheirBounds() {
        assertThat(read(Forms.amount(), Document.whole(9_007_199_254_740_991L))).hasValue(9_007_199_254_740_991L);
        assertThat(problem(Forms.amount(), Document.whole(-1))).isEqualTo("must be in 0..9007199254740991 but was -1");
        assertThat(problem(Forms.amount(), Document.whole(9_007_199_254_740_992L)))
                .isEqualTo("must be in 0..9007199254740991 but was 9007199254740992");
        assertThat(problem(Forms.amount(1, 5), Document.text("3")))
                .isEqualTo("must be a whole number in 1..5 but was the text \"3\"");
        assertThat(read(Forms.integer(-3, 3), Document.whole(-3))).hasValue(-3);
        assertThat(problem(Forms.integer(-3, 3), Document.whole(1L << 40))).startsWith("must be in -3..3");
    }

    @ParameterizedTest
    @CsvSource({
        "PT60S,60000,PT1M",
        "PT1M,60000,PT1M",
        "P7D,604800000,P7D",
        "P2W,1209600000,P14D",
        "PT24H,86400000,P1D",
        "PT90061S,90061000,P1DT1H1M1S",
        "P1DT1H,90000000,P1DT1H",
        "PT0.5S,500,PT0.5S",
        "PT1.050S,1050,PT1.05S",
        "PT0.001S,1,PT0.001S",
        "P0DT1S,1000,PT1S",
        "P36600D,3162240000000,P36600D"
    })
    void durationsAreFixedMilliseconds(String text, long millis, String canonical) {
        assertThat(read(Forms.duration(), Document.text(text))).hasValue(millis);
        assertThat(Forms.duration().write(millis)).isEqualTo(Document.text(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1M",
                "P1Y",
                "P1Y2M",
                "P",
                "PT",
                "P1DT",
                "T1S",
                "60S",
                "PT-5S",
                "-PT5S",
                "+PT5S",
                "PT1.0005S",
                "PT.5S",
                "P1.5D",
                "pt5s",
                "PT5",
                "P1W1D",
                "PT１S",
                "PT1S ",
                "PT0S",
                "P36600DT1S",
                "P999999W",
                "PT1S1H",
                ""
            })
    void otherDurationsAreRefused(String text) {
        assertThat(problem(Forms.duration(), Document.text(text))).startsWith("must be ");
    }

    @Test
    void aDurationOutsideItsBoundsNamesThem() {
        assertThat(problem(Forms.duration(1000, 60_000), Document.text("PT2M")))
                .isEqualTo("must be in PT1S..PT1M but was PT2M");
        assertThat(read(Forms.duration(0, 60_000), Document.text("PT0S"))).hasValue(0L);
        assertThat(Forms.duration(0, 60_000).write(0L)).isEqualTo(Document.text("PT0S"));
        assertThatIllegalArgumentException().isThrownBy(() -> Forms.duration(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Forms.duration(-1, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "1969-12-31", "26-01-01", "2026-1-1", "+12026-01-01"})
    void daysThatAreNoneAreRefused(String text) {
        assertThat(problem(Forms.localDate(), Document.text(text))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "20", "20:60", "8:00", "20:00:00.1234", "20:00Z", "２０:00"})
    void timesThatAreNoneAreRefused(String text) {
        assertThat(problem(Forms.localTime(), Document.text(text))).startsWith("must be a time of day");
    }

    @Test
    void zonesAreThoseThatTheJdkKnows() {
        assertThat(read(Forms.zone(), Document.text("Europe/Paris"))).hasValue(ZoneId.of("Europe/Paris"));
        assertThat(Forms.zone().write(ZoneId.of("UTC"))).isEqualTo(Document.text("UTC"));
        assertThat(problem(Forms.zone(), Document.text("Europe/Pariss")))
                .isEqualTo("\"Europe/Pariss\" is not a known time zone; did you mean \"Europe/Paris\"?");
        assertThat(problem(Forms.zone(), Document.text("../../etc/passwd"))).startsWith("must be a time zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "_x", ".x", "é", "a\n", "x１", "a/b", "$x"})
    void namesAreOfAsciiLettersAndDigits(String text) {
        assertThat(problem(Forms.name(), Document.text(text))).startsWith("must be a name of 1 to 64 letters");
    }

    @Test
    void namesHaveAtMostSixtyFourLetters() {
        assertThat(read(Forms.name(), Document.text("a".repeat(64)))).isPresent();
        assertThat(problem(Forms.name(), Document.text("a".repeat(65)))).startsWith("must be a name");
        assertThat(read(Forms.name(), Document.text("rp_channels"))).hasValue("rp_channels");
    }

    @Test
    void textsAreCountedInCharactersThatPeopleSee() {
        assertThat(read(Forms.text(2), Document.text("𝄞𝄞"))).hasValue("𝄞𝄞");
        assertThat(problem(Forms.text(2), Document.text("abc")))
                .isEqualTo("must be a text of at most 2 characters but has 3");
        assertThat(read(Forms.text(9), Document.text("a\nb"))).isPresent();
        assertThat(problem(Forms.text(9), Document.text("a\rb")))
                .isEqualTo("must have no control characters but was the text \"a\\u000db\"");
        assertThat(problem(Forms.text(9), Document.text("\u001b[31m"))).contains("\\u001b");
        assertThat(problem(Forms.text(9), Document.text("\ud800"))).contains("\\ud800");
    }

    @Test
    void choicesAreWrittenWithDashes() {
        Form<RoundingMode> form = Forms.choice(RoundingMode.class);

        assertThat(form.write(RoundingMode.HALF_EVEN)).isEqualTo(Document.text("half-even"));
        assertThat(read(form, Document.text("half-even"))).hasValue(RoundingMode.HALF_EVEN);
        assertThat(problem(form, Document.text("half-evn"))).endsWith("; did you mean \"half-even\"?");
        assertThat(problem(form, Document.text("HALF_EVEN"))).startsWith("must be one of up, down");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forms.choice(List.of(1, 2), number -> "same"))
                .withMessage("two choices have the word same");
    }

    @Test
    void listsAndMapsAreBounded() {
        Form<List<Long>> list = Forms.list(Forms.amount(), 1, 2);
        Form<Map<String, Long>> map = Forms.map(Forms.amount(), 1);

        assertThat(problem(list, Document.items(List.of()))).isEqualTo("must be a list of 1..2 entries but has 0");
        assertThat(problem(list, Document.items(List.of(Document.flag(true), Document.whole(1), Document.whole(1)))))
                .isEqualTo("must be a list of 1..2 entries but has 3");
        assertThat(problem(map, Document.fields(Map.of("a", Document.whole(1), "b", Document.whole(1)))))
                .isEqualTo("must be an object of at most 1 fields but has 2");
        assertThat(read(map, Document.fields(Map.of("a", Document.whole(1), "//", Document.whole(1)))))
                .hasValue(Map.of("a", 1L));
    }

    @Test
    void twoNamesForTheSameKeyAreAProblem() {
        Form<Map<Long, Long>> map =
                Forms.map(Forms.parsed("a level", "[0-9]{1,4}", Long::valueOf, String::valueOf), Forms.amount(), 5);

        assertThat(problem(map, Document.fields(Map.of("1", Document.whole(1), "01", Document.whole(2)))))
                .isEqualTo("means the same as another field of this object");
    }

    @Test
    void parsersMayRefuseWhatTheirNotationAllows() {
        Form<Integer> form = Forms.parsed("digits", "[0-9]+", Integer::valueOf, String::valueOf);

        assertThat(problem(form, Document.text("99999999999"))).isEqualTo("For input string: \"99999999999\"");
        assertThat(problem(form, Document.text("9".repeat(300)))).startsWith("must be digits but was the text \"999");
    }

    @Test
    void aParsersMessageStaysOnOneLine() {
        Form<Object> form = Forms.parsed(
                "anything",
                "(?s).*",
                text -> {
                    throw new IllegalArgumentException(text);
                },
                String::valueOf);

        assertThat(problem(form, Document.text("a\n\u001b[0m"))).isEqualTo("a\\u000a\\u001b[0m");
    }

    @Test
    void alternativesAreToldApartByTheirLooks() {
        Form<MiniGame.Quantity> form = MiniGame.Quantity.form();

        assertThat(read(form, Document.whole(5))).hasValue(new MiniGame.Fixed(5));
        assertThat(read(form, Document.text("1..5"))).hasValue(new MiniGame.Between(1, 5));
        assertThat(problem(form, Document.text("1-5")))
                .isEqualTo("must be a range such as 15..25 but was the text \"1-5\"");
        assertThat(problem(form, Document.field("base", Document.whole(1)))).isEqualTo("field \"perLevel\" is missing");
        assertThat(problem(form, Document.flag(true)))
                .isEqualTo("must be a whole number in 0..9007199254740991 or a range such as 15..25"
                        + " or an object (per-level) but was true");
    }

    @Test
    void betweenTwoObjectsTheOneWithItsFieldsIsMeant() {
        record Point(long x, long y) {}
        record Line(long length, long width) {}
        ObjectForm.Builder<Point> point = Form.object("point", "A point.");
        ObjectForm.Field<Long> x = point.required("x", Forms.amount(), Point::x, "Right.");
        ObjectForm.Field<Long> y = point.optional("y", Forms.amount(), 0L, Point::y, "Up.");
        ObjectForm.Builder<Line> line = Form.object("line", "A line.");
        ObjectForm.Field<Long> length = line.required("length", Forms.amount(), Line::length, "Along.");
        ObjectForm.Field<Long> width = line.optional("width", Forms.amount(), 1L, Line::width, "Across.");
        Form<Object> form = Forms.either(
                "shape",
                "A shape.",
                Forms.option(Point.class, point.build(is -> new Point(is.get(x), is.get(y)))),
                Forms.option(Line.class, line.build(is -> new Line(is.get(length), is.get(width)))));

        assertThat(read(form, Document.field("length", Document.whole(3)))).hasValue(new Line(3, 1));
        assertThat(problem(form, Document.fields(Map.of("length", Document.whole(3), "widht", Document.whole(1)))))
                .isEqualTo("unknown field \"widht\"; did you mean \"width\"?");
        assertThat(problem(form, Document.field("z", Document.whole(3))))
                .isEqualTo("must be an object (point) or an object (line) but was an object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form.write("text"))
                .withMessage("shape has no notation for java.lang.String");
    }

    @Test
    void theBriefNotationIsWrittenWhereItSaysEverything() {
        Form<MiniGame.Every> form = MiniGame.Every.notation();

        assertThat(form.write(new MiniGame.Every(60_000, 1))).isEqualTo(Document.text("PT1M"));
        assertThat(form.write(new MiniGame.Every(60_000, 2))).isInstanceOf(Document.Fields.class);
        assertThat(problem(form, Document.whole(60)))
                .startsWith("must be a fixed time such as PT60S")
                .endsWith("or an object (every) but was 60");
    }

    @Test
    void aNameIsGivenInFrontOnly() {
        Form<List<MiniGame.Asset>> form = Forms.named("name", MiniGame.Asset.form(), 2);

        assertThat(problem(form, Document.field("xp", Document.field("name", Document.text("xp")))))
                .isEqualTo("unknown field \"name\": the name stands in front");
        assertThat(problem(form, Document.field("x p", Document.fields(Map.of()))))
                .startsWith("must be a name of 1 to 64 letters");
        assertThatIllegalArgumentException().isThrownBy(() -> Forms.named("start", MiniGame.Asset.form(), 2));
        MiniGame.Asset xp = new MiniGame.Asset("xp", 0, 100, MiniGame.Overflow.CLIP, Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form.write(List.of(xp, xp)))
                .withMessage("two entries are named xp");
    }

    private static <T> Optional<T> read(Form<T> form, Document document) {
        return form.read(Cursor.root(document, new Problems("test")));
    }

    private static String problem(Form<?> form, Document document) {
        Problems problems = new Problems("test");
        assertThat(form.read(Cursor.root(document, problems))).isEmpty();
        assertThat(problems.all()).hasSize(1);
        return problems.all().get(0).message();
    }
}
