package dev.levelwright.examples.gallery;

import dev.levelwright.Levelwright;
import dev.levelwright.chat.Chat;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Commands;
import dev.levelwright.chat.Names;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.Request;
import dev.levelwright.examples.games.Games;
import dev.levelwright.holder.HolderName;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One bundled game, talked to by a few people on a fixed day, with dice that fall alike every time. */
final class Conversations {
    private static final String REALM = "guild";
    private static final Map<String, String> PEOPLE = Map.of("1", "Anna", "2", "Боб", "3", "Chloé");
    private static final byte[] SECRET = "the dice of the gallery of replies".getBytes(StandardCharsets.UTF_8);

    private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
    private final List<Said> said = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private final Levelwright game;
    private final Chat chat;
    private final Locale locale;

    /** What somebody asked, and the reply. */
    record Said(String line, Reply reply) {}

    Conversations(String name, Locale locale) {
        this.locale = locale;
        this.game = Levelwright.builder()
                .rulebook(Games.named(name).orElseThrow().rulebook())
                .store(new InMemoryStore(SECRET))
                .clock(clock)
                .build();
        Names names = (realm, player) -> Optional.ofNullable(PEOPLE.get(player));
        this.chat = new Chat(game, ChatSettings.standard().withNames(names));
    }

    /** Puts the clock forward, and runs what is due. */
    Conversations after(String time) {
        clock.advance(Duration.parse(time));
        game.in(REALM).runDue();
        return this;
    }

    /** Something happens that is no command. */
    Conversations happens(String player, String type, String... facts) {
        var activity = game.in(REALM).player(player).doing(type, "happened" + clock.millis() + type);
        for (int i = 0; i < facts.length; i += 2) {
            activity = activity.with(facts[i], facts[i + 1]);
        }
        game.in(REALM).did(activity);
        return this;
    }

    /** Somebody asks; {@code ?} stands for the first value that completion offers, {@code last} for the last entry. */
    Conversations ask(String player, String command, String... options) {
        return ask(player, false, command, options);
    }

    /** An admin asks. */
    Conversations admin(String player, String command, String... options) {
        return ask(player, true, command, options);
    }

    private Conversations ask(String player, boolean admin, String command, String... options) {
        Request request = Request.of("ask" + said.size(), REALM, player, command)
                .withLocale(locale)
                .withAdmin(admin);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            values.put(options[i], value(request.withOptions(values), options[i], options[i + 1]));
        }
        String shown = values.entrySet().stream()
                .map(option -> " " + option.getKey() + ":" + shown(option.getKey(), option.getValue()))
                .collect(Collectors.joining());
        asked.add(command);
        said.add(new Said(PEOPLE.get(player) + " › /" + command + shown, chat.answer(request.withOptions(values))));
        return this;
    }

    private String value(Request request, String option, String value) {
        if (value.equals("last")) {
            return game.in(REALM)
                    .history(HolderName.player("1"), 1)
                    .get(0)
                    .transaction()
                    .activity()
                    .id();
        }
        return value.equals("?")
                ? chat.suggestions(request, option).stream()
                        .findFirst()
                        .map(Option.Choice::value)
                        .orElseThrow(() -> new IllegalStateException("nothing is offered for " + option))
                : value;
    }

    private static String shown(String option, String value) {
        boolean person = option.equals("user") || option.equals("target");
        return person ? PEOPLE.getOrDefault(value, value) : value;
    }

    /** The commands that there are and that nobody asked for. */
    Set<String> neverAsked() {
        Set<String> all =
                Commands.of(game.rulebook()).stream().map(Command::name).collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(asked);
        return all;
    }

    List<Said> said() {
        return List.copyOf(said);
    }
}
