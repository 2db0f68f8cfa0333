package dev.levelwright.discord.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Wording;
import dev.levelwright.discord.message.Texts;
import java.util.Locale;

/**
 * A command as Discord's API registers it: only in guilds, and those of admins shown to admins only, which is a matter of
 * looks: whether somebody may use it is asked again when they do.
 *
 * <p>Source: <a href="https://discord.com/developers/docs/interactions/application-commands">Discord, Application
 * Commands</a>.
 */
public final class CommandJson {
    private static final int LONGEST = 100;
    private static final int MOST_CHOICES = 25;
    private static final int GUILD = 0;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CommandJson() {}

    /** The body with which one command is made or replaced. */
    public static ObjectNode of(Command command) {
        ObjectNode json = JSON.objectNode().put("type", 1).put("name", command.name());
        describe(json, command.description());
        json.putArray("contexts").add(GUILD);
        json.putArray("integration_types").add(GUILD);
        if (command.adminOnly()) {
            json.put("default_member_permissions", Long.toString(Permissions.MANAGE_GUILD));
        }
        var options = json.putArray("options");
        command.options().forEach(option -> options.add(option(option)));
        return json;
    }

    private static ObjectNode option(Option option) {
        ObjectNode json = JSON.objectNode().put("type", type(option)).put("name", option.name());
        describe(json, option.description());
        json.put("required", option.required());
        if (isChoice(option)) {
            var choices = json.putArray("choices");
            option.choices()
                    .forEach(choice ->
                            choices.addObject().put("name", cut(choice.label())).put("value", choice.value()));
        } else if (completes(option)) {
            json.put("autocomplete", true);
        }
        return json;
    }

    private static int type(Option option) {
        return switch (option.type()) {
            case TEXT, CHOICE -> 3;
            case NUMBER -> 4;
            case FLAG -> 5;
            case USER -> 6;
        };
    }

    /** More choices than Discord shows, or longer ones, are typed. */
    private static boolean isChoice(Option option) {
        return !option.choices().isEmpty()
                && option.choices().size() <= MOST_CHOICES
                && option.choices().stream().allMatch(choice -> choice.value().length() <= LONGEST);
    }

    private static boolean completes(Option option) {
        return option.suggested() && option.type() != Option.Type.USER && option.type() != Option.Type.FLAG;
    }

    private static void describe(ObjectNode json, Wording words) {
        json.put("description", cut(words.english()));
        ObjectNode others = JSON.objectNode();
        words.others().forEach((locale, text) -> others.put(tag(locale), cut(text)));
        if (!others.isEmpty()) {
            json.set("description_localizations", others);
        }
    }

    /** Discord knows languages by these tags: {@code fr}, {@code ru}, {@code de}. */
    private static String tag(Locale locale) {
        return locale.getLanguage();
    }

    private static String cut(String text) {
        String some = text.isBlank() ? "…" : text;
        return Texts.cut(some, LONGEST);
    }
}
