package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.RulebookArbitraries;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the rulebook, there is an answer to everything. */
class AnyRulebookTest {
    @Provide
    static Arbitrary<Rulebook> rulebooks() {
        return RulebookArbitraries.rulebooks();
    }

    @Property(tries = 150)
    void everyCommandOfEveryRulebookIsAnswered(@ForAll("rulebooks") Rulebook rulebook) {
        Village village = new Village(rulebook, ChatSettings.standard().withoutPictures());
        List<Command> commands = village.chat.commands(Village.REALM);
        assertThat(commands).extracting(Command::name).doesNotHaveDuplicates();
        for (Command command : commands) {
            assertThat(village.admin(command.name())).isNotNull();
            Request request = village.request("1", command.name()).withAdmin(true);
            for (Option option : command.options()) {
                request = request.with(option.name(), Village.value(option));
            }
            Reply reply = village.chat.answer(request);
            reply.buttons().forEach(button -> village.press("1", button));
        }
    }
}
