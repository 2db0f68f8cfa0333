package dev.levelwright.discord.jda;

import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Trigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.requests.GatewayIntent;

/**
 * The gateway intents that a rulebook needs: what its rules hear, and whether one of them reads what was written. Messages
 * count without anybody reading them; {@code MESSAGE_CONTENT}, which Discord grants on request, is for rules over their
 * length or text alone.
 */
public final class Intents {
    private static final Map<String, Set<GatewayIntent>> HEARD = Map.of(
            "message", Set.of(GatewayIntent.GUILD_MESSAGES),
            "reaction", Set.of(GatewayIntent.GUILD_MESSAGE_REACTIONS),
            "voice", Set.of(GatewayIntent.GUILD_VOICE_STATES),
            "invited", Set.of(GatewayIntent.GUILD_MEMBERS, GatewayIntent.GUILD_INVITES),
            "left", Set.of(GatewayIntent.GUILD_MEMBERS));

    private static final String DUE = "due:";

    /** A rule that names what only the content tells; one too many asks for an intent, and for nothing else. */
    private static final Pattern CONTENT = Pattern.compile("(?<![\\w-])(chars|text)(?![\\w-])");

    private Intents() {}

    /** The intents with which a bot hears all that the rules hear. */
    public static Set<GatewayIntent> of(Rulebook rulebook) {
        EnumSet<GatewayIntent> intents = EnumSet.noneOf(GatewayIntent.class);
        HEARD.forEach((type, needed) -> {
            if (hears(rulebook, type)) {
                intents.addAll(needed);
            }
        });
        if (!readingContent(rulebook).isEmpty()) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        return intents;
    }

    /** The ids of the rules over messages that read their length or text. */
    public static List<String> readingContent(Rulebook rulebook) {
        return rulebook.rules().stream()
                .filter(rule -> hears(rule, "message"))
                .filter(rule -> CONTENT.matcher(rule.toString()).find())
                .map(Rule::id)
                .toList();
    }

    /** Whether any rule hears activities of a type. */
    static boolean hears(Rulebook rulebook, String type) {
        return rulebook.rules().stream().anyMatch(rule -> hears(rule, type));
    }

    /** Whether time itself sets off any rule. */
    static boolean hearsDue(Rulebook rulebook) {
        return rulebook.rules().stream()
                .anyMatch(rule ->
                        rule.trigger() instanceof Trigger.On on && on.type().startsWith(DUE));
    }

    private static boolean hears(Rule rule, String type) {
        return rule.trigger() instanceof Trigger.On on && on.type().equals(type);
    }
}
