package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.fuzz.Fuzz;
import dev.levelwright.fuzz.Input;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is typed or pressed, in whatever language, is answered, harmlessly; and money does not come of it. */
class TypedFuzzTest {
    private static final int REQUESTS_OF_ONE_VILLAGE = 200;

    private Village village =
            new Village(Village.rulebook().build(), ChatSettings.standard().withoutPictures());
    private int requests;

    @Test
    void whateverIsTypedIsAnsweredHarmlessly() {
        Map<String, Long> kinds = Fuzz.of("typed commands", commands())
                .words(words())
                .tries(3_000)
                .run(this::typed);

        assertThat(kinds.keySet()).anyMatch(kind -> kind.contains("GOOD")).anyMatch(kind -> kind.contains("BAD"));
    }

    @Test
    void whateverAButtonCarriesIsAnsweredHarmlesslyOrNobodys() {
        Map<String, Long> kinds =
                Fuzz.of("buttons", buttons()).words(words()).tries(3_000).run(this::pressed);

        assertThat(kinds).containsKey("none of ours");
        assertThat(kinds.keySet()).anyMatch(kind -> kind.contains("GOOD")).anyMatch(kind -> kind.contains("BAD"));
    }

    private String typed(Input input) {
        String[] lines = input.text().split("\n", -1);
        Request request = somebody(lines[0], input);
        for (int i = 1; i + 1 < Math.min(lines.length, 2 * Request.MAX_OPTIONS); i += 2) {
            request = request.with(lines[i], lines[i + 1]);
        }
        for (int i = 1; i < Math.min(lines.length, 8); i += 2) {
            village.chat
                    .suggestions(request, lines[i])
                    .forEach(choice -> assertThat(choice.value()).isNotNull());
        }
        return answered(request);
    }

    private String pressed(Input input) {
        return village.chat
                .pressed(input.text(), somebody("", input))
                .map(this::answered)
                .orElse("none of ours");
    }

    private String answered(Request request) {
        long last = last();
        Reply reply = village.chat.answer(request);
        for (Markup markup : List.of(Markup.DISCORD, Markup.TELEGRAM, Markup.PLAIN)) {
            assertThat(markup.lines(Spoken.lines(reply), 2_000).length()).isLessThanOrEqualTo(2_000);
        }
        for (Line line : Spoken.lines(reply)) {
            line.spans().forEach(span -> Tame.require(Markup.PLAIN, Markup.PLAIN.span(span)));
        }
        Fold fold = new Fold();
        List<Entry> entries = village.game.in(Village.REALM).reader().journal(last, 10);
        entries.forEach(entry -> fold.add(entry.transaction()));
        boolean moved = entries.stream()
                .anyMatch(entry -> !entry.transaction().postings().isEmpty());
        assertThat(moved && reply.tone() == Reply.Tone.BAD)
                .as("a refusal moves nothing")
                .isFalse();
        return known(request.command()) + " " + reply.tone() + (reply.isPrivate() ? " private" : "");
    }

    private long last() {
        return requests == 0
                ? 0
                : village.game.in(Village.REALM).reader().journal(0, 1_000_000).size();
    }

    private String known(String command) {
        return village.chat.commands(Village.REALM).stream()
                .map(Command::name)
                .filter(command::equals)
                .findFirst()
                .orElse("?");
    }

    /** Ids of requests name the asking: an adapter makes them. */
    private Request somebody(String command, Input input) {
        if (requests++ % REQUESTS_OF_ONE_VILLAGE == 0) {
            village = new Village(
                    Village.rulebook().build(), ChatSettings.standard().withoutPictures());
            village.admin("prize", "user", "1", "amount", "1000");
            village.ask("1", "adopt", "name", "Rex");
        }
        String player = input.oneOf("1", "1", "2", "3");
        return village.request(player, command).withLocale(locale(input)).withAdmin(input.choice() % 3 == 0);
    }

    private static Locale locale(Input input) {
        String text = input.text();
        return Locale.forLanguageTag(
                input.oneOf("en", "fr", "ru", "tr", "ar-u-nu-arab", "th-TH-u-nu-thai", "", text, "de-" + text));
    }

    private List<String> commands() {
        List<String> commands = new ArrayList<>();
        for (Command command : village.chat.commands(Village.REALM)) {
            StringBuilder text = new StringBuilder(command.name());
            for (Option option : command.options()) {
                text.append('\n').append(option.name()).append('\n').append(Village.value(option));
            }
            commands.add(text.toString());
        }
        return commands;
    }

    private List<String> buttons() {
        List<String> buttons = new ArrayList<>(List.of("lw:leaderboard:xp,2:1", "lw:~~:~0123456789ab:1", "vote:yes"));
        for (Command command : village.chat.commands(Village.REALM)) {
            List<String> values = new ArrayList<>();
            command.options().forEach(option -> values.add(Village.value(option)));
            buttons.add("lw:" + command.name() + ":" + String.join(",", values) + ":1");
        }
        return buttons;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("\n", ":", ",", "~", "%3a", "%", "1", "2", "true", "coins", "xp"));
        for (Command command : village.chat.commands(Village.REALM)) {
            words.add(command.name());
            command.options().forEach(option -> words.add(option.name()));
        }
        return words;
    }
}
