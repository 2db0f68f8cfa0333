package dev.levelwright.chat.answer;

import dev.levelwright.activity.Fact;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** {@code settings} and {@code set-setting}: what the realm set, and setting it, from now on, without a restart. */
final class SettingAnswer {
    private static final String NAME = "name";
    private static final String VALUE = "value";
    private static final String IDS = "[\\s,<>#@&!]+";
    private static final List<String> YES = List.of("true", "yes", "on", "1", "oui", "да");
    private static final List<String> NO = List.of("false", "no", "off", "0", "non", "нет");

    private SettingAnswer() {}

    static List<Known> commands(Outline outline) {
        List<Option.Choice> names = outline.rulebook().settings().keySet().stream()
                .map(name -> new Option.Choice(name, name))
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(
                        Known.admin("settings", SettingAnswer::settings),
                        Known.admin(
                                "set-setting",
                                SettingAnswer::set,
                                Known.choice(NAME, true, names),
                                Known.option(VALUE, Option.Type.TEXT)));
    }

    private static Reply settings(Asking asking) {
        ReplyBuilder reply = Reply.titled(asking.texts().line("settings.title")).onlyForWhoAsked();
        asking.outline()
                .rulebook()
                .settings()
                .values()
                .forEach(setting -> reply.line(asking.texts()
                        .line("settings.line", Span.strong(setting.name()), Span.data(shown(asking, setting)))));
        return reply.build();
    }

    private static String shown(Asking asking, Setting setting) {
        return asking.realm().setting(setting.name()).orElse(setting.standard()).toString();
    }

    /** Without a value the rulebook's own holds again. */
    private static Reply set(Asking asking) {
        Optional<Setting> setting = asking.request()
                .option(NAME)
                .flatMap(name -> Optional.ofNullable(
                        asking.outline().rulebook().settings().get(name)));
        if (setting.isEmpty()) {
            return asking.no("no.choice");
        }
        Optional<String> told = asking.request().option(VALUE);
        Optional<Fact> value = told.flatMap(text -> value(setting.get(), text));
        if (told.isPresent() && value.isEmpty()) {
            return asking.no(
                    "settings.wrong", setting.get().min(), setting.get().max());
        }
        asking.realm().publish(new Chronicle.Set(asking.now(), setting.get().name(), value));
        Fact now = value.orElse(setting.get().standard());
        return Reply.saying(asking.texts()
                        .line("settings.line", Span.strong(setting.get().name()), Span.data(now.toString())))
                .good()
                .onlyForWhoAsked()
                .build();
    }

    /** The value that a text is, if it is of the setting's type and within its bounds. */
    private static Optional<Fact> value(Setting setting, String text) {
        Optional<Fact> value = switch (setting.type()) {
            case AMOUNT -> amount(setting, Named.number(text));
            case FLAG -> flag(text.toLowerCase(Locale.ROOT));
            case TEXT -> text.length() > Fact.MAX_TEXT ? Optional.empty() : Optional.of(new Fact.Text(text));
            case IDS ->
                ids(Stream.of(text.split(IDS)).filter(id -> !id.isEmpty()).toList());
        };
        return value;
    }

    private static Optional<Fact> amount(Setting setting, OptionalLong number) {
        boolean fits = number.isPresent() && number.getAsLong() >= setting.min() && number.getAsLong() <= setting.max();
        return fits ? Optional.of(new Fact.Whole(number.getAsLong())) : Optional.empty();
    }

    private static Optional<Fact> flag(String text) {
        return YES.contains(text) || NO.contains(text)
                ? Optional.of(new Fact.Flag(YES.contains(text)))
                : Optional.empty();
    }

    private static Optional<Fact> ids(List<String> ids) {
        return ids.size() > Fact.MAX_LIST || ids.stream().anyMatch(id -> id.length() > Fact.MAX_TEXT)
                ? Optional.empty()
                : Optional.of(new Fact.Texts(ids));
    }
}
