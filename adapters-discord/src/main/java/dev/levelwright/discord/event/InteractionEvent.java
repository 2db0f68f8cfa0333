package dev.levelwright.discord.event;

import dev.levelwright.chat.Request;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody used a command in a guild, or typed one, or pressed a button, or is typing an option.
 *
 * @param id the interaction's id, which also says when
 * @param guild the guild
 * @param kind what they did
 * @param name the command's name, or the button's id
 * @param options of a command, what was given, as text: of a user the id
 * @param typing of a command that is being typed, the name of the option; otherwise empty
 * @param member who
 * @param place where
 * @param admin whether they may use admin commands in this guild: Discord's word
 * @param locale the language of their Discord
 */
public record InteractionEvent(
        String id,
        String guild,
        Kind kind,
        String name,
        Map<String, String> options,
        String typing,
        Member member,
        Place place,
        boolean admin,
        Locale locale) {
    /** What somebody did. */
    public enum Kind {
        /** Used a command. */
        COMMAND,
        /** Typed a command as a message, whose id this has. */
        TYPED,
        /** Pressed a button. */
        PRESS,
        /** Types an option of a command. */
        TYPING
    }

    public InteractionEvent {
        Snowflake.require("an interaction", id);
        Snowflake.require("a guild", guild);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** The interaction as a request; of a button, one that says who pressed it and where. */
    public Request request() {
        Request request = Request.of("discord:" + id + (kind == Kind.TYPED ? ":typed" : ""), guild, member.id(), name)
                .withOptions(options)
                .withLocale(locale)
                .withAt(Snowflake.instant(id))
                .withAdmin(admin)
                .given("channel", place.channel())
                .given("places", place.all())
                .given("roles", member.roles())
                .given("account-days", member.accountDays(Snowflake.instant(id)));
        Request inThread =
                place.thread().map(thread -> request.given("thread", thread)).orElse(request);
        return place.category().map(id -> inThread.given("category", id)).orElse(inThread);
    }
}
