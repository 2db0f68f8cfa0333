package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.time.Frame;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmFileTest {
    private static final RealmName REALM = new RealmName("realm");
    private static final HolderName PERSON = HolderName.player("80351110224678912");
    private static final HolderName CAT = new HolderName("cat", "1");

    private JdbcStore h2;
    private JdbcStore postgres;

    @BeforeEach
    void open() {
        h2 = JdbcStore.open("jdbc:h2:mem:" + getClass().getSimpleName() + System.identityHashCode(this));
        postgres = JdbcStore.open(Postgres.schema());
    }

    @AfterEach
    void close() {
        h2.close();
        postgres.close();
    }

    /** Something of everything. */
    private static Play played(JdbcStore store) {
        Play play = new Play(store, REALM);
        play.mint("first", BOB, 1);
        play.did(
                Activity.of("test", "1180000000000000001", Play.NOW)
                        .by(PERSON)
                        .party("target", ADA)
                        .with("said", "I am 80351110224678912, not 803511102246789123")
                        .with("odd", "\ud800 \u0000 \u202e \"quoted\""),
                hand -> {
                    hand.mint(PERSON, COINS, 100);
                    hand.mint(PERSON, new BalanceName("votes", PERSON.id()), 3);
                    hand.move(PERSON, ADA, COINS, 7);
                    hand.trait(PERSON, "zone", Optional.of("Europe/Paris"));
                    hand.enter(PERSON, "day", new Frame(1, 2, "Europe/Paris"));
                    hand.own(PERSON, CAT);
                    hand.deposit(BOB, COINS, 9);
                    hand.due(Activity.of("end", "due:" + PERSON.id(), Play.NOW).by(PERSON));
                });
        play.did("refused", hand -> hand.move(BOB, PERSON, COINS, 1000));
        store.publish(REALM, new Chronicle.Set(5, "cap", Optional.of(Fact.of(7))));
        store.publish(REALM, new Chronicle.Version(9, Rulebook.named("tiny").build()));
        return play;
    }

    private static String exported(JdbcStore store) {
        StringBuilder out = new StringBuilder();
        store.upkeep().export(REALM, out);
        return out.toString();
    }

    private static void restore(JdbcStore store, String file, RealmName as) {
        store.upkeep().restore(new BufferedReader(new StringReader(file)), as);
    }

    @Test
    void aRealmIsTheSameAfterItMovedToAnotherDatabaseAndBack() {
        Play before = played(h2);
        String file = exported(h2);
        new Play(postgres, new RealmName("other")).mint("a", ADA, 1);
        restore(postgres, file, REALM);
        String there = exported(postgres);
        h2.rename(REALM, new RealmName("old"));
        restore(h2, there, REALM);

        assertThat(there).isEqualTo(file);
        assertThat(exported(h2)).isEqualTo(file);
        Play after = new Play(postgres, REALM);
        assertThat(after.journal()).isEqualTo(before.journal());
        assertThat(after.holdings(PERSON)).isEqualTo(before.holdings(PERSON));
        assertThat(after.mint("first", BOB, 1).replayed()).isTrue();
        assertThat(after.mint("next", BOB, 1).number()).isEqualTo(4);
        assertThat(after.coins(BOB)).isEqualTo(11);
    }

    @Test
    void thereIsNothingOfARealmThatIsNotThere() {
        assertThat(exported(h2)).isEmpty();
    }

    @Test
    void whoAsksGetsWhatIsKnownAboutThemAndNothingElse() {
        played(h2);
        StringBuilder out = new StringBuilder();
        h2.upkeep().export(REALM, PERSON, out);

        assertThat(out.toString().lines().map(line -> line.substring(2, line.indexOf('"', 2))))
                .containsExactly("holder", "balance", "balance", "trait", "frame", "unit", "journal", "end");
        assertThat(out)
                .contains("\"amount\":93", "Europe/Paris", "I am 80351110224678912")
                .doesNotContain("refused");
        StringBuilder nobody = new StringBuilder();
        h2.upkeep().export(REALM, HolderName.player("nobody"), nobody);
        assertThat(nobody).isEmpty();
    }

    @Test
    void aRealmThatIsThereIsNotOverwritten() {
        played(h2);
        String file = exported(h2);

        assertThatThrownBy(() -> restore(h2, file, REALM)).hasMessage("realm realm is there already");
        assertThat(exported(h2)).isEqualTo(file);
    }

    @Test
    void aBrokenFileIsRefusedWithItsLineAndNothingIsRead() {
        played(h2);
        String file = exported(h2);
        String[] lines = file.split("\n", -1);

        refuses(file.substring(0, file.length() / 2), "line ");
        refuses(lines[0] + "\n", "line 2: the file ends here, before its line \"end\": it was cut off");
        refuses(
                file.replace("\"amount\":93", "\"amount\":\"93\""),
                "field amount must be a whole number but was the text \"93\"");
        refuses(file.replace("\"format\":1", "\"format\":2"), "line 1: format must be 1 but was 2");
        refuses(file.replace("{\"holder\":", "{\"hodler\":"), "line 2: must be one of holder, balance, ");
        refuses(file.replaceFirst("\\{\"holder\".*\n", ""), "lines before this one but there were");
        refuses(
                file.replaceFirst("\"bookkeeping\":\"[^\"]*\"", "\"bookkeeping\":\"1 2 many\""),
                "field bookkeeping must be lines of amount, instant");
        refuses(file + "more", "nothing must follow the line \"end\"");
        refuses(lines[1] + "\n" + file, "line 1: must begin with \"realm\" but began with \"holder\"");
        refuses("", "line 1: the file ends here");
        refuses("{\"realm\":[}", "line 1");
        assertThat(exported(postgres)).isEmpty();
    }

    @Test
    void aRowThatNoDatabaseTakesIsAnErrorOfTheFile() {
        played(h2);
        String file = exported(h2);
        String twice = file.replaceFirst("(\\{\"balance\".*\n)", "$1$1")
                .replaceFirst("\"end\":(\\d+)", "\"end\":" + file.lines().count());
        String negative = file.replace("\"amount\":93", "\"amount\":-93");

        for (String broken : new String[] {twice, negative}) {
            refuses(broken, "line ", "here or above is a row that the database does not take");
            assertThatThrownBy(() -> restore(h2, broken, new RealmName("elsewhere")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("here or above is a row that the database does not take");
        }
        assertThat(exported(postgres)).isEmpty();
        assertThat(exported(h2)).isEqualTo(file);
    }

    private void refuses(String file, String... words) {
        assertThatThrownBy(() -> restore(postgres, file, REALM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void whoIsErasedStandsNowhereAndAllSumsStay() {
        erases(h2);
        erases(postgres);
    }

    private static void erases(JdbcStore store) {
        Play play = played(store);
        long total = play.coins(PERSON) + play.coins(ADA);

        HolderName pseudonym = store.upkeep().erase(REALM, PERSON).orElseThrow();

        String file = exported(store);
        assertThat(file.lines().filter(line -> line.contains(PERSON.id() + "3")).collect(Collectors.toList()))
                .hasSize(1);
        assertThat(file.replace(PERSON.id() + "3", "")).doesNotContain(PERSON.id());
        assertThat(play.coins(pseudonym) + play.coins(ADA)).isEqualTo(total);
        assertThat(play.fold().amount(pseudonym, COINS)).isEqualTo(play.coins(pseudonym));
        assertThat(play.amount(pseudonym, new BalanceName("votes", pseudonym.id())))
                .isEqualTo(3);
        assertThat(play.holdings(CAT).trait("owner")).contains(pseudonym.toString());
        assertThat(play.reader().history(pseudonym, Long.MAX_VALUE, 9)).hasSize(1);
        assertThat(play.holdings(PERSON).born()).isFalse();
        assertThat(play.mint("new", PERSON, 1).number()).isEqualTo(4);
        assertThat(play.coins(PERSON)).isEqualTo(1);
        assertThat(store.upkeep().erase(REALM, HolderName.player("nobody"))).isEmpty();
    }

    @Test
    void whatWasDeliveredBeforeTheErasureActsNoSecondTime() {
        Play play = played(postgres);
        Activity paid = Activity.of("pay", "1180000000000000002", Play.NOW).by(PERSON);
        play.did(paid, hand -> hand.mint(PERSON, COINS, 5));
        postgres.upkeep().erase(REALM, PERSON);

        assertThat(play.did(paid, hand -> hand.mint(PERSON, COINS, 5)).replayed())
                .isTrue();
        assertThat(play.holdings(PERSON).born()).isFalse();
    }
}
