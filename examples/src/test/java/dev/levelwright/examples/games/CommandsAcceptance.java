package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.chat.Button;
import dev.levelwright.chat.Chat;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.Request;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The lines that speak of commands, as every chat has them. */
class CommandsAcceptance {
    /** {@code lc}. */
    @Nested
    @InMemoryAndH2
    class Lc extends GameTest {
        private int requests;

        Lc(Where where) {
            super("lc", where);
        }

        private Chat chat() {
            return new Chat(
                    levelwright(), Games.named("lc").orElseThrow().chat().withoutPictures());
        }

        private Request request(String command) {
            return Request.of("request-" + ++requests, realm().name().id(), "anne", command)
                    .withLocale(Locale.FRENCH)
                    .withAt(clock().instant());
        }

        private static List<String> words(Reply reply) {
            return reply.fields().stream()
                    .map(Reply.Field::value)
                    .map(Line::text)
                    .toList();
        }

        @Test
        void line9_niveauSacAndLcAnswerInFrench() {
            did("anne", "message", "channel", "general");
            hostDid("owner", "prize", "target", player("anne"), "item", "jackpot");

            Reply niveau = chat().answer(request("niveau"));
            assertThat(niveau.fields())
                    .extracting(field -> field.label().text())
                    .contains("Niveau", "Progression");
            assertThat(words(niveau)).contains("1");
            assertThat(niveau.bar()).isPresent();
            Reply lc = chat().answer(request("lc"));
            assertThat(lc.lines()).extracting(Line::text).contains("25 LC");
            assertThat(lc.title().orElseThrow().text()).contains("possède");
            assertThat(chat().answer(request("sac")).title().orElseThrow().text())
                    .isEqualTo("Votre sac");
        }

        @Test
        void line9_aButtonOfTheSacUsesTheItem() {
            hostDid("owner", "prize", "target", player("anne"), "item", "jackpot");
            Button use = chat().answer(request("sac")).buttons().get(0);
            assertThat(use.label()).contains("Utiliser").contains("Jackpot");

            Reply reply = chat().answer(chat().pressed(use.id(), request("")).orElseThrow());

            assertThat(reply.tone()).isEqualTo(Reply.Tone.GOOD);
            assertThat(amount("anne", "jackpot")).isZero();
            assertThat(amount("anne", "lc")).isIn(50L, 75L, 125L);
        }
    }
}
