package dev.levelwright.examples.testkit;

import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.game.Law;
import dev.levelwright.testkit.game.RulebookLaws;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The games that come along keep the usual laws. */
class BundledGamesTest {
    private static Rulebook game(String name) {
        try {
            return Rulebooks.read(Path.of(BundledGamesTest.class
                    .getResource("/rulebooks/" + name + ".json")
                    .toURI()));
        } catch (IOException | URISyntaxException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Nested
    class CommunityLaws extends RulebookLaws {
        @Override
        protected Rulebook rulebook() {
            return game("community");
        }
    }

    @Nested
    class FayeLaws extends RulebookLaws {
        @Override
        protected Rulebook rulebook() {
            return game("faye");
        }

        /** To be outbid takes more than stories come to: a summons, an auction, a bid, and another one in time. */
        @Override
        protected List<Law> usual() {
            return Law.usualBut("every rule acts at some time");
        }

        /** Realms name a featured Esprit in a setting, or there is none to be sure of. */
        @Override
        protected Set<String> broughtByHost() {
            return Set.of("featured-sure");
        }
    }

    @Nested
    class LcLaws extends RulebookLaws {
        @Override
        protected Rulebook rulebook() {
            return game("lc");
        }
    }

    @Nested
    class MikoshiLaws extends RulebookLaws {
        @Override
        protected Rulebook rulebook() {
            return game("mikoshi");
        }
    }

    @Nested
    class RoleplayLaws extends RulebookLaws {
        @Override
        protected Rulebook rulebook() {
            return game("roleplay");
        }
    }

    @Nested
    class WaifuLaws extends RulebookLaws {
        @Override
        protected Rulebook rulebook() {
            return game("waifu");
        }
    }
}
