package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People call themselves and their things whatever they like, and type whatever they like: every command, every platform. */
class HostileTest {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ru"), Locale.ROOT);

    static Stream<String> hostile() {
        return Hostile.TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void namesAreHarmlessInEveryReply(String name) {
        Village village = new Village();
        village.names.put("1", name);
        village.names.put("2", name);
        village.game.in(Village.REALM).player("1").did("message", "m1");
        village.game.in(Village.REALM).player("2").did("message", "m2");
        village.ask("1", "adopt", "name", name);
        village.ask("1", "adopt", "name", "Rex", "image", name);
        for (Command command : village.chat.commands(Village.REALM)) {
            for (Locale language : LANGUAGES) {
                requireHarmless(village.chat.answer(plain(village, command).withLocale(language)));
            }
        }
    }

    private static Request plain(Village village, Command command) {
        Request request = village.request("1", command.name()).withAdmin(true);
        for (Option option : command.options()) {
            request = option.required() ? request.with(option.name(), Village.value(option)) : request;
        }
        return request;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsTypedIsHarmlessInEveryReply(String typed) {
        Village village = new Village();
        for (Command command : village.chat.commands(Village.REALM)) {
            Request request = village.request("1", command.name()).withAdmin(true);
            for (Option option : command.options()) {
                request = request.with(option.name(), option.type() == Option.Type.USER ? "2" : typed);
            }
            requireHarmless(village.chat.answer(request));
            for (Option option : command.options()) {
                Request one =
                        village.request("1", command.name()).withAdmin(true).with(option.name(), typed);
                requireHarmless(village.chat.answer(one));
                village.chat.suggestions(one, option.name());
            }
        }
        requireHarmless(village.ask("1", typed));
    }

    private static void requireHarmless(Reply reply) {
        for (Markup markup : List.of(Markup.DISCORD, Markup.TELEGRAM, Markup.PLAIN)) {
            for (Line line : Spoken.lines(reply)) {
                line.spans().forEach(span -> requireHarmless(markup, span));
            }
            assertThat(markup.lines(Spoken.lines(reply), 2_000).length()).isLessThanOrEqualTo(2_000);
        }
        reply.buttons().forEach(button -> Tame.require(Markup.PLAIN, button.label()));
    }

    private static void requireHarmless(Markup markup, Span span) {
        String written = markup.span(span);
        boolean bold = markup == Markup.DISCORD && span.kind() == Span.Kind.STRONG && written.length() > 4;
        Tame.require(markup, bold ? written.substring(2, written.length() - 2) : written);
    }
}
