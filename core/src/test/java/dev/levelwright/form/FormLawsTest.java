package dev.levelwright.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class FormLawsTest {
    private static final Form<MiniGame> FORM = MiniGame.form();

    @Property(tries = 1000)
    void readingWhatWasWrittenGivesTheSame(@ForAll("games") MiniGame game) {
        assertThat(FORM.read(FORM.write(game), "written")).isEqualTo(game);
    }

    @Property(tries = 1000)
    void writingTwiceGivesTheSameBytes(@ForAll("games") MiniGame game) {
        Document written = FORM.write(game);
        Document again = FORM.write(FORM.read(written, "written"));

        assertThat(Canonical.text(again)).isEqualTo(Canonical.text(written));
        assertThat(Canonical.sha256(again)).isEqualTo(Canonical.sha256(written));
    }

    @Property(tries = 1000)
    void equalDocumentsAreThoseWithTheSameText(@ForAll("games") MiniGame one, @ForAll("games") MiniGame other) {
        Document first = FORM.write(one);
        Document second = FORM.write(other);

        assertThat(first.equals(second)).isEqualTo(Canonical.text(first).equals(Canonical.text(second)));
    }

    @Property(tries = 1000)
    void everyDurationIsReadAsItWasWritten(@ForAll @LongRange(min = 1, max = Forms.LONGEST_MILLIS) long millis) {
        Form<Long> form = Forms.duration();

        assertThat(form.read(form.write(millis), "written")).isEqualTo(millis);
    }

    @Property(tries = 1000)
    void everyTimeOfDayIsReadAsItWasWritten(@ForAll @LongRange(min = 0, max = 86_399_999) long millis) {
        LocalTime time = LocalTime.ofNanoOfDay(millis * 1_000_000);
        Form<LocalTime> form = Forms.localTime();

        assertThat(form.read(form.write(time), "written")).isEqualTo(time);
    }

    @Property(tries = 1000)
    void everyDateIsReadAsItWasWritten(@ForAll @LongRange(min = 0, max = 2_932_896) long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        Form<LocalDate> form = Forms.localDate();

        assertThat(form.read(form.write(date), "written")).isEqualTo(date);
    }

    @Property(tries = 1000)
    void anyDocumentIsReadOrRefusedNeverThrown(@ForAll("documents") Document document) {
        Problems problems = new Problems("any");

        boolean read = FORM.read(Cursor.root(document, problems)).isPresent();

        assertThat(read).isEqualTo(problems.isEmpty());
    }

    @Provide
    Arbitrary<MiniGame> games() {
        return MiniGames.any();
    }

    @Provide
    Arbitrary<Document> documents() {
        return Arbitraries.oneOf(
                Documents.any(3),
                MiniGames.any().map(FORM::write).flatMap(Documents::mutated),
                MiniGames.any().map(FORM::write).flatMap(Documents::mutated).flatMap(Documents::mutated));
    }
}
