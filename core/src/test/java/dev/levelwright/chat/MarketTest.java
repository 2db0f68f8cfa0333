package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Asset;
import dev.levelwright.condition.NotSame;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.OpenPool;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Held;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lots that people open and others answer. */
class MarketTest {
    private final Village village = new Village(market());

    private static Rulebook market() {
        Map<String, TraitType> traits = new LinkedHashMap<>();
        traits.put("seller", TraitType.HOLDER);
        traits.put("price", TraitType.NUMBER);
        return Rulebook.named("market")
                .kind(new Kind.Pool("lot", true, traits))
                .asset(Asset.named("coins").start(100))
                .asset(Asset.named("hats").start(1))
                .asset(Asset.named("for-sale").of("lot").board())
                .rule(Rule.named("sell")
                        .on("sell")
                        .does(new OpenPool(
                                "lot",
                                Map.of(
                                        "seller", new TraitValue.OfParty(Party.role("actor")),
                                        "price", new TraitValue.OfFact("price"))))
                        .does(Cost.of("hats", 1))
                        .does(Grant.of("@lot.for-sale", 1)))
                .rule(Rule.named("take")
                        .on("take-lot")
                        .when(NotSame.of("actor", "@lot.seller"))
                        .does(Cost.of("@lot.for-sale", 1))
                        .does(Move.of("actor", "@lot.seller", "coins", new Held(Path.parse("@lot.price"))))
                        .does(Grant.of("hats", 1)))
                .build();
    }

    @Test
    void whatIsOpenIsListedAndAnsweredByButtons() {
        assertThat(Village.text(village.ask("2", "lot"))).isEqualTo("Open: lot\nNothing is open.");
        assertThat(Village.text(village.ask("1", "sell", "price", "30"))).contains("−1 hats (now 0)", "Opened: lot ");
        Reply list = village.ask("2", "lot");
        assertThat(list.lines().get(0).text()).contains("seller: Ann").contains("price: 30");
        assertThat(list.buttons()).extracting(Button::label).containsExactly("take-lot 1");
        assertThat(village.press("2", list.buttons().get(0)).tone()).isEqualTo(Reply.Tone.GOOD);
        assertThat(village.amount("1", "coins")).isEqualTo(130);
        assertThat(village.amount("2", "hats")).isEqualTo(2);
        assertThat(village.ask("2", "lot").buttons()).isEmpty();
    }

    @Test
    void aBoughtLotIsNotBoughtTwiceHoweverOftenItIsPressed() {
        village.ask("1", "sell", "price", "30");
        Button take = village.ask("2", "lot").buttons().get(0);
        village.press("2", take);
        assertThat(village.press("2", take).tone()).isEqualTo(Reply.Tone.BAD);
        assertThat(village.amount("1", "coins")).isEqualTo(130);
    }

    @Test
    void noTextIsALot() {
        for (String typed : Hostile.TEXTS) {
            assertThat(village.ask("2", "take-lot", "lot", typed).tone()).isEqualTo(Reply.Tone.BAD);
        }
    }

    @Test
    void nobodyTellsWhichLotARuleOpens() {
        List<Command> commands = Commands.of(market());
        assertThat(commands)
                .filteredOn(command -> command.name().equals("sell"))
                .flatExtracting(Command::options)
                .extracting(Option::name)
                .containsExactly("price");
        assertThat(commands)
                .filteredOn(command -> command.name().equals("take-lot"))
                .flatExtracting(Command::options)
                .extracting(Option::name)
                .containsExactly("lot");
    }

    @Test
    void openLotsAreSuggestedWhileSomebodyTypes() {
        village.ask("1", "sell", "price", "30");
        assertThat(village.chat.suggestions(village.request("2", "take-lot"), "lot"))
                .singleElement()
                .satisfies(choice -> assertThat(choice.label()).contains("Ann"));
    }
}
