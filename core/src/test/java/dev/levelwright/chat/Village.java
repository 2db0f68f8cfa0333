package dev.levelwright.chat;

import dev.levelwright.Levelwright;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.condition.FactIs;
import dev.levelwright.condition.NotSame;
import dev.levelwright.condition.Owns;
import dev.levelwright.condition.Trusted;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.Roll;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Weighted;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Setting;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A place with one of everything that a chat can show, where people ask for things one after the other. */
final class Village {
    static final String REALM = "village";

    final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
    final Levelwright game;
    final Chat chat;
    final Map<String, String> names = new HashMap<>();
    private int count;

    Village() {
        this(rulebook().build());
    }

    Village(Rulebook rulebook) {
        this(rulebook, ChatSettings.standard());
    }

    Village(Rulebook rulebook, ChatSettings settings) {
        game = Levelwright.builder().rulebook(rulebook).clock(clock).build();
        chat = new Chat(game, settings.withNames((realm, player) -> Optional.ofNullable(names.get(player))));
        names.put("1", "Ann");
        names.put("2", "Bob");
    }

    /** A request of a player, under an id of its own. */
    Request request(String player, String command, String... options) {
        Request request = Request.of("request-" + count++, REALM, player, command);
        for (int i = 0; i < options.length; i += 2) {
            request = request.with(options[i], options[i + 1]);
        }
        return request;
    }

    /** What a player is answered. */
    Reply ask(String player, String command, String... options) {
        return chat.answer(request(player, command, options));
    }

    /** What an admin is answered. */
    Reply admin(String command, String... options) {
        return chat.answer(request("1", command, options).withAdmin(true));
    }

    /** What a player is answered in another language. */
    Reply ask(Locale locale, String player, String command, String... options) {
        return chat.answer(request(player, command, options).withLocale(locale));
    }

    /** What a player is answered who presses a button. */
    Reply press(String player, Button button) {
        return chat.answer(chat.pressed(button.id(), request(player, "")).orElseThrow());
    }

    long amount(String player, String asset) {
        return game.in(REALM).player(player).view().amount(asset);
    }

    /** All that a reply says, line by line, without any markup. */
    static String text(Reply reply) {
        return Spoken.text(reply, Markup.PLAIN);
    }

    static RulebookBuilder rulebook() {
        return Rulebook.named("village")
                .zone("Europe/Paris")
                .setting(Setting.amount("gift", 100))
                .asset(Asset.named("xp").label("XP").board())
                .asset(Asset.named("coins").start(250).board())
                .asset(Asset.named("energy").start(80).capacity(100).regeneration(1, Duration.ofMinutes(1)))
                .asset(Asset.named("streak").lapse("day"))
                .asset(Asset.named("xp-today").reset("day").capacity(40).unjournalled())
                .asset(Asset.named("jackpot").label("Jackpot"))
                .asset(Asset.named("potion").label("Potion"))
                .asset(Asset.named("letters").label("Letters written"))
                .asset(Asset.named("care").of("pet"))
                .asset(Asset.named("hunger").of("pet").start(5).capacity(10))
                .track("main", "xp", PolynomialCost.of(0, 100, 50, 5))
                .track("pets", "care", PolynomialCost.of(1, 10))
                .kind(new Kind.Unit("pet", Optional.empty(), Kind.Naming.FREE, true, Map.of("image", TraitType.TEXT)))
                .loot(LootTable.of("jackpot", List.of(prize("small", 70, 25), prize("large", 30, 50))))
                .rule(Rule.named("chat").on("message").within("xp-today").does(Grant.of("xp", 15)))
                .rule(Rule.named("write").on("message").does(Grant.of("letters", 1)))
                .rule(Rule.named("ten-letters").reach("letters", 10).does(Grant.of("coins", 5)))
                .rule(Rule.named("gift")
                        .on("daily")
                        .once("day")
                        .does(Grant.of("coins", new Named("gift")).and("streak", 1)))
                .rule(Rule.named("open")
                        .on("use")
                        .where(FactIs.is("item", "jackpot"))
                        .does(Cost.of("jackpot", 1))
                        .does(Roll.of("jackpot")))
                .rule(Rule.named("drink")
                        .on("use")
                        .where(FactIs.is("item", "potion"))
                        .does(Cost.of("potion", 1))
                        .does(Grant.of("energy", 20)))
                .rule(Rule.named("buy-jackpot")
                        .on("buy")
                        .where(FactIs.is("item", "jackpot"))
                        .atMost(2, "day")
                        .does(Cost.of("coins", 40))
                        .does(Grant.of("jackpot", 1)))
                .rule(Rule.named("buy-potion")
                        .on("buy")
                        .where(FactIs.is("item", "potion"))
                        .does(Cost.of("coins", 400))
                        .does(Grant.of("potion", 1)))
                .rule(Rule.named("give")
                        .on("give")
                        .when(NotSame.of("actor", "target"))
                        .does(Move.of("actor", "target", "coins", new Named("amount"))))
                .rule(Rule.named("adopt")
                        .on("adopt")
                        .does(new CreateUnit(
                                "pet",
                                Optional.empty(),
                                Optional.of(new Fact.Text("$name")),
                                Party.role("actor"),
                                Activate.IF_NONE,
                                Map.of("image", new Fact.Text("$image")))))
                .rule(Rule.named("feed")
                        .on("feed")
                        .when(new Owns(Party.role("actor"), Party.role("unit")))
                        .does(Grant.of("unit.care", 4).and("unit.hunger", 1)))
                .rule(Rule.named("prize")
                        .on("prize")
                        .when(new Trusted(true))
                        .does(Grant.of("target.xp", new Named("amount"))));
    }

    private static Weighted<List<Effect>> prize(String name, long weight, long coins) {
        return new Weighted<>(name, weight, List.of(Grant.of("coins", coins)));
    }

    /** Something that fits an option. */
    static String value(Option option) {
        return switch (option.type()) {
            case NUMBER -> "3";
            case USER -> "2";
            case CHOICE -> option.choices().get(0).value();
            case FLAG -> "true";
            case TEXT -> "1";
        };
    }
}
