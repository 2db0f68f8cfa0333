package dev.levelwright.semantics;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.util.List;

/** A game in memory, in which players do things one after the other: the given and the when of examples. */
public final class Game {
    private final SettableClock clock;
    private final Levelwright game;
    private final Realm realm;
    private int count;

    private Game(SettableClock clock, Levelwright game) {
        this.clock = clock;
        this.game = game;
        this.realm = game.in("guild");
    }

    /** A game of {@code rulebook} on Monday, the 2nd of March 2026, at noon in UTC. */
    public static Game of(RulebookBuilder rulebook) {
        SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
        return new Game(
                clock,
                Levelwright.builder().rulebook(rulebook.build()).clock(clock).build());
    }

    /** Sets the clock to an instant written like {@code 2026-01-31T12:00:00Z}. */
    public Game at(String instant) {
        clock.set(instant);
        return this;
    }

    /** Puts the clock forward by a time written like {@code PT5M}. */
    public Game after(String time) {
        clock.advance(Duration.parse(time));
        return this;
    }

    /** An activity of a player now, under an id of its own. */
    public Activity doing(String player, String type) {
        return realm.player(player).doing(type, "activity-" + count++);
    }

    /** A player does something now. */
    public Outcome did(String player, String type) {
        return did(doing(player, type));
    }

    /** A player does something now, with one fact. */
    public Outcome did(String player, String type, String fact, Object value) {
        return did(doing(player, type).with(fact, value));
    }

    /** A player does something to another one now, with one fact. */
    public Outcome did(String player, String type, String target, String fact, Object value) {
        return did(doing(player, type)
                .party(Activity.TARGET, HolderName.player(target))
                .with(fact, value));
    }

    /** Something happens. */
    public Outcome did(Activity activity) {
        return realm.did(activity);
    }

    /** What a player has of an asset now. */
    public long amount(String player, String asset) {
        return view(player).amount(asset);
    }

    /** What a player has now. */
    public View view(String player) {
        return realm.player(player).view();
    }

    /** Everything that was ever posted to or from an asset. */
    public List<Posting> postings(String asset) {
        return transactions().stream()
                .flatMap(transaction -> transaction.postings().stream())
                .filter(posting -> posting.asset().equals(asset))
                .toList();
    }

    /** The journal. */
    public List<Transaction> transactions() {
        return realm.reader().journal(0, Integer.MAX_VALUE).stream()
                .map(entry -> entry.transaction())
                .toList();
    }

    /** The realm in which everything happens. */
    public Realm realm() {
        return realm;
    }

    /** The game. */
    public Levelwright levelwright() {
        return game;
    }

    /** The clock. */
    public SettableClock clock() {
        return clock;
    }

    /** Why an outcome came to nothing. */
    public static Refusal why(Outcome outcome) {
        return outcome.decision().refusals().get(0);
    }
}
