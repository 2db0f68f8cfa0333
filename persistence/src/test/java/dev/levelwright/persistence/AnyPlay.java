package dev.levelwright.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.chat.Chat;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Request;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.math.Amounts;
import dev.levelwright.report.Audit;
import dev.levelwright.report.Lint;
import dev.levelwright.report.OddsSheet;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Trigger;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A few things that happen under a rulebook of which nothing is known, and everything that can be asked of it. */
public final class AnyPlay {
    private static final List<String> PLAYERS = List.of("1", "2", "3");
    private static final List<String> FACTS =
            List.of("amount", "item", "name", "n", "count", "chars", "image", "price", "round", "lot", "seconds");

    private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
    private final Random random;
    private final Levelwright game;
    private final Realm realm;
    private final List<String> types = new ArrayList<>(List.of("message"));
    private final List<String> words;
    private int count;

    /**
     * A realm of a rulebook.
     *
     * @param words what facts are called and say, beside what they usually do
     */
    public AnyPlay(Rulebook rulebook, List<String> words, long seed) {
        this.random = new Random(seed);
        this.words = words.isEmpty() ? FACTS : words;
        this.game = Levelwright.builder().rulebook(rulebook).clock(clock).build();
        this.realm = game.in("realm");
        for (Rule rule : rulebook.rules()) {
            if (rule.trigger() instanceof Trigger.On on && !Trigger.isLevel(on.type())) {
                types.add(on.type());
            }
        }
    }

    /** Plays so many activities, requires that each is decided, and that the books balance; gives what they came to. */
    public String played(int activities) {
        StringBuilder decisions = new StringBuilder();
        for (int i = 0; i < activities; i++) {
            Outcome outcome = realm.did(activity());
            decisions.append(outcome.decision().getClass().getSimpleName().charAt(0));
            assertThat(outcome.explain(Locale.ENGLISH)).isNotNull();
            if (random.nextInt(4) == 0) {
                clock.advance(Duration.ofSeconds(random.nextInt(200_000)));
                realm.runDue();
            }
        }
        PLAYERS.forEach(player -> assertThat(realm.player(player).view()).isNotNull());
        assertThat(Audit.of(realm).findings()).isEmpty();
        return decisions
                .chars()
                .sorted()
                .distinct()
                .mapToObj(Character::toString)
                .reduce("", String::concat);
    }

    private Activity activity() {
        Activity activity = realm.player(oneOf(PLAYERS)).doing(oneOf(types), "activity-" + count++);
        if (random.nextInt(3) > 0) {
            activity = activity.party(Activity.TARGET, HolderName.player(oneOf(PLAYERS)));
        }
        if (random.nextInt(4) == 0) {
            activity = activity.byHost();
        }
        for (String fact : FACTS) {
            activity = activity.with(fact, value());
        }
        for (int i = 0; i < 3; i++) {
            activity = activity.given(cut(oneOf(words), 64), value());
        }
        return realm.rulebook().kinds().isEmpty() ? activity : withUnit(activity);
    }

    private Activity withUnit(Activity activity) {
        String kind = oneOf(List.copyOf(realm.rulebook().kinds().keySet()));
        List<HolderName> units = realm.units(HolderName.player(oneOf(PLAYERS)), kind);
        return units.isEmpty() ? activity : activity.party(Activity.UNIT, oneOf(units));
    }

    private Object value() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextLong() & Amounts.MAX;
            case 1 -> random.nextInt(2) == 0;
            case 2 -> List.of(cut(oneOf(words), 100), "a");
            case 3 -> cut(oneOf(words), 500);
            default -> random.nextInt(12);
        };
    }

    /** Requires that every command is answered, and every question about the rulebook. */
    public void asked() {
        Chat chat = new Chat(game, ChatSettings.standard().withoutPictures());
        for (Command command : chat.commands("realm")) {
            Request request = Request.of("ask-" + count++, "realm", oneOf(PLAYERS), command.name())
                    .withAdmin(true);
            for (Option option : command.options()) {
                request = request.with(option.name(), option.type() == Option.Type.USER ? "2" : oneOf(words));
            }
            assertThat(chat.answer(request)).isNotNull();
        }
        assertThat(Lint.of(game.rulebook())).isNotNull();
        assertThat(OddsSheet.of(game.rulebook())).isNotNull();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private <T> T oneOf(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }
}
