package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.decision.Decision;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.InMemoryStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command for everybody: who may, and who may not. */
class PermissionsTest {
    private static final Rulebook RULEBOOK = Village.rulebook().build();

    /** The commands of admins; a command that is added must be put here or it is everybody's. */
    private static final List<String> ADMIN =
            List.of("grant", "take", "reset-limits", "settings", "set-setting", "reverse", "supply", "prize");

    static Stream<Command> all() {
        return Commands.of(RULEBOOK).stream();
    }

    static Stream<Command> admins() {
        return all().filter(Command::adminOnly);
    }

    @Test
    void exactlyTheseCommandsAreForAdmins() {
        assertThat(admins().map(Command::name)).containsExactlyInAnyOrderElementsOf(ADMIN);
    }

    @ParameterizedTest
    @MethodSource("admins")
    void aMemberIsRefusedAndNothingChanges(Command command) {
        Village village = new Village(RULEBOOK);
        Reply reply = village.chat.answer(filled(village.request("2", command.name()), command));
        assertThat(reply.isPrivate()).isTrue();
        assertThat(Village.text(reply)).isEqualTo("Only admins may do that.");
        assertThat(village.game.in(Village.REALM).reader().journal(0, 10)).isEmpty();
        assertThat(village.game.in(Village.REALM).reader().chronicle().entries())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("admins")
    void howeverItIsTypedAMemberIsRefused(Command command) {
        Village village = new Village(RULEBOOK);
        for (String typed :
                List.of(command.name().toUpperCase(Locale.ROOT), command.name().replace('-', '_'))) {
            Request request = filled(village.request("2", typed), command)
                    .with("admin", "true")
                    .given("admin", true);
            assertThat(Village.text(village.chat.answer(request))).isEqualTo("Only admins may do that.");
        }
    }

    @ParameterizedTest
    @MethodSource("admins")
    void anAdminMayAndOnlyTheAdminSeesTheAnswer(Command command) {
        Village village = new Village(RULEBOOK);
        Reply reply = village.chat.answer(
                filled(village.request("1", command.name()), command).withAdmin(true));
        assertThat(Village.text(reply)).doesNotContain("Only admins");
        assertThat(reply.isPrivate()).isTrue();
        assertThat(command.isPrivate()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("admins")
    void whatAnAdminDoesStaysInTheirRealm(Command command) {
        Village village = new Village(RULEBOOK);
        village.game.in("elsewhere").player("2").did("message", "m");
        long before = village.game.in("elsewhere").reader().journal(0, 100).size();
        village.chat.answer(
                filled(village.request("1", command.name()), command).withAdmin(true));
        assertThat(village.game.in("elsewhere").reader().journal(0, 100)).hasSize((int) before);
        assertThat(village.game.in("elsewhere").reader().chronicle().entries()).isEmpty();
        assertThat(village.game.in("elsewhere").player("2").view().amount("xp")).isEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("admins")
    void anAdminOfAnotherRealmIsAMemberHere(Command command) {
        Village village = new Village(RULEBOOK);
        Request elsewhere = new Request(
                "r",
                "elsewhere",
                "2",
                command.name(),
                filled(village.request("2", command.name()), command).options(),
                Locale.ENGLISH,
                Request.NOW,
                true,
                Map.of());
        village.chat.answer(elsewhere);
        assertThat(village.game.in(Village.REALM).reader().journal(0, 10)).isEmpty();
        Request here = filled(village.request("2", command.name()), command);
        assertThat(Village.text(village.chat.answer(here))).isEqualTo("Only admins may do that.");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everybodyMayUseAllOthers(Command command) {
        Village village = new Village(RULEBOOK);
        Reply reply = village.chat.answer(filled(village.request("1", command.name()), command));
        boolean refused = Village.text(reply).equals("Only admins may do that.");
        assertThat(refused).isEqualTo(command.adminOnly());
    }

    @Test
    void anothersLimitsAndHistoryAreForAdmins() {
        Village village = new Village(RULEBOOK);
        for (String command : List.of("limits", "history")) {
            assertThat(Village.text(village.ask("1", command, "user", "2"))).isEqualTo("Only admins may do that.");
            assertThat(Village.text(village.admin(command, "user", "2"))).contains("Bob");
        }
    }

    @Test
    void nobodyTypesThemselvesTheHostsWord() {
        Village village = new Village(RULEBOOK);
        village.ask("1", "prize", "target", "1", "amount", "500", "trusted", "true");
        assertThat(village.amount("1", "xp")).isZero();
        assertThat(village.game
                        .in(Village.REALM)
                        .player("1")
                        .did("prize", "forged", Map.of("amount", 5))
                        .decision())
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aStoreIsNoWayIntoAnotherRealm() {
        try (InMemoryStore store = new InMemoryStore()) {
            Levelwright game =
                    Levelwright.builder().rulebook(RULEBOOK).store(store).build();
            Chat chat = new Chat(game, ChatSettings.standard());
            game.in("a").player("1").did("message", "secret");
            Request reverse = Request.of("r", "b", "1", "reverse")
                    .with("activity", "secret")
                    .withAdmin(true);
            assertThat(chat.answer(reverse).tone()).isEqualTo(Reply.Tone.BAD);
            assertThat(game.in("a").player("1").view().amount("xp")).isEqualTo(15);
        }
    }

    /** The request with something sensible for every option. */
    private static Request filled(Request request, Command command) {
        Request filled = request;
        for (Option option : command.options()) {
            filled = filled.with(
                    option.name(),
                    switch (option.type()) {
                        case NUMBER -> "5";
                        case USER -> command.adminOnly() || option.required() ? "2" : "1";
                        case CHOICE -> option.choices().get(0).value();
                        case FLAG -> "true";
                        case TEXT -> "5";
                    });
        }
        return filled;
    }
}
