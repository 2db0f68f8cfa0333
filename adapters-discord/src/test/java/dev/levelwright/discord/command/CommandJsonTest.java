package dev.levelwright.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Commands;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Wording;
import dev.levelwright.discord.TestGames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CommandJsonTest {
    private static final Wording WORDS = new Wording("to whom", Map.of(Locale.FRENCH, "à qui"));

    @Test
    void aCommandIsForGuildsAndSpeaksEveryLanguageItHas() {
        JsonNode json = CommandJson.of(new Command("give", WORDS, List.of(), false, false));

        assertThat(json.toString())
                .isEqualTo("{\"type\":1,\"name\":\"give\",\"description\":\"to whom\","
                        + "\"description_localizations\":{\"fr\":\"à qui\"},\"contexts\":[0],\"integration_types\":[0],"
                        + "\"options\":[]}");
    }

    @Test
    void anAdminCommandIsShownToThoseWhoManageTheGuild() {
        JsonNode json = CommandJson.of(new Command("grant", WORDS, List.of(), true, true));
        assertThat(json.path("default_member_permissions").asText()).isEqualTo("32");
    }

    @Test
    void fewChoicesAreShownAndManyAreTyped() {
        assertThat(option(25).path("choices")).hasSize(25);
        assertThat(option(25).has("autocomplete")).isFalse();
        assertThat(option(26).has("choices")).isFalse();
        assertThat(option(26).path("autocomplete").asBoolean()).isTrue();
    }

    @Test
    void everyCommandOfAGameIsOneThatDiscordTakes() {
        assertThat(Commands.of(TestGames.community().build())).isNotEmpty().allSatisfy(command -> {
            JsonNode json = CommandJson.of(command);
            assertThat(json.path("name").asText()).matches("[a-z0-9_-]{1,32}");
            assertThat(json.path("description").asText()).hasSizeBetween(1, 100);
            assertThat(json.path("options").size()).isLessThanOrEqualTo(25);
        });
    }

    @Property
    void whoManagesTheGuildOrMayDoAllIsAnAdmin(@ForAll long permissions) {
        assertThat(Permissions.isAdmin(permissions & ~Permissions.MANAGE_GUILD & ~Permissions.ADMINISTRATOR))
                .isFalse();
        assertThat(Permissions.isAdmin(permissions | Permissions.MANAGE_GUILD)).isTrue();
        assertThat(Permissions.isAdmin(permissions | Permissions.ADMINISTRATOR)).isTrue();
    }

    private static JsonNode option(int choices) {
        List<Option.Choice> all = IntStream.range(0, choices)
                .mapToObj(i -> new Option.Choice("c" + i, "choice " + i))
                .toList();
        Option option = new Option("what", WORDS, Option.Type.CHOICE, true, all, true);
        return CommandJson.of(new Command("buy", WORDS, List.of(option), false, false))
                .at("/options/0");
    }
}
