package dev.levelwright.testkit;

import dev.levelwright.rule.Rulebook;
import net.jqwik.api.Arbitrary;

/** The laws on rulebooks drawn at random. */
class RandomRulebooksTest extends Laws {
    @Override
    protected Arbitrary<Rulebook> rulebooks() {
        return RulebookArbitraries.rulebooks();
    }
}
