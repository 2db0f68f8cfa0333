package dev.levelwright;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.engine.Intake;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Reversal;
import dev.levelwright.engine.Scene;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Entry;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Succession;
import dev.levelwright.rule.Track;
import dev.levelwright.rule.Windows;
import dev.levelwright.store.Ranked;
import dev.levelwright.store.Reader;
import dev.levelwright.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** One community: what happens there is told here, and what everybody has is seen here. Cheap; keep none. */
public final class Realm {
    private static final int MOST_DUE = 100;

    private final Levelwright game;
    private final RealmName name;

    Realm(Levelwright game, RealmName name) {
        this.game = game;
        this.name = name;
    }

    /** The realm's name. */
    public RealmName name() {
        return name;
    }

    /** The player that the platform calls {@code id}. */
    public Player player(String id) {
        return new Player(this, HolderName.player(id));
    }

    /** Decides an activity and waits until it is durable. */
    public Outcome did(Activity activity) {
        return game.did(name, activity);
    }

    /** Decides an activity; completes once it is durable. */
    public CompletionStage<Outcome> submit(Activity activity) {
        return game.submit(name, activity);
    }

    /** Decides several activities in one commit, all or none. */
    public List<Outcome> together(List<Activity> activities) {
        return await(game.together(name, activities));
    }

    /** What activities would come to now, each as if it were the only one; nothing is written and nobody is told. */
    public List<Outcome> foresee(List<Activity> activities) {
        return new Foresight(game, name).of(activities);
    }

    /**
     * Takes in what players had elsewhere, in one commit, all or none: quietly, without rules, levels reported or rewards.
     *
     * @param intakes what each one brings along, by the id under which it acts once and never again
     * @throws dev.levelwright.store.NotTogether when one is refused, and then nothing was written
     */
    public List<Outcome> takeIn(Map<String, Intake> intakes) {
        return together(activities(intakes));
    }

    /** What {@link #takeIn} would come to now; nothing is written. */
    public List<Outcome> foreseeTakingIn(Map<String, Intake> intakes) {
        return foresee(activities(intakes));
    }

    private List<Activity> activities(Map<String, Intake> intakes) {
        return intakes.entrySet().stream()
                .map(intake -> intake.getValue().activity(intake.getKey(), game.now()))
                .toList();
    }

    /** Runs what is due by now, the earliest first, and gives the outcomes; several processes may do so at once. */
    public List<Outcome> runDue() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Due due : game.store().due(name, game.now(), MOST_DUE)) {
            outcomes.add(await(game.submitDue(name, due)));
        }
        return outcomes;
    }

    /** What a holder has now. */
    public View view(HolderName holder) {
        return view(holder, game.now());
    }

    /** What a holder has at an instant, if nothing else happens until then. */
    public View view(HolderName holder, Instant at) {
        return game.engine().view(sceneOf(holder), holder, at.toEpochMilli());
    }

    /** The units of a kind that a player owns, in the order in which they came. */
    public List<HolderName> units(HolderName owner, String kind) {
        Question<List<HolderName>> question = new Question.Owned(owner, kind);
        return reader().scene(Set.of(new Need.Answer(question)))
                .answer(question)
                .orElse(List.of());
    }

    /**
     * The holders with most of an asset, in the window it resets in, if any; ties go to who was there first. The board of
     * a track's levels is that of its asset.
     *
     * @param board the name of an asset, or of a track
     */
    public List<Ranked> top(String board, int limit) {
        Board of = board(board);
        return reader().top(of.asset, of.since, limit);
    }

    /** The places of that board behind {@code after}, the last one of the page before; ranks go on from its rank. */
    public List<Ranked> page(String board, Ranked after, int limit) {
        Board of = board(board);
        return reader().page(of.asset, of.since, after, limit);
    }

    /** A holder's place on that board, from 1; empty for who has none of it. */
    public OptionalLong rank(String board, HolderName holder) {
        Board of = board(board);
        return reader().rank(of.asset, of.since, holder);
    }

    /** The places around a holder on that board, the holder's own among them; empty for who has none of it. */
    public List<Ranked> neighbours(String board, HolderName holder, int above, int below) {
        Board of = board(board);
        return reader().neighbours(of.asset, of.since, holder, above, below);
    }

    /** A holder's latest entries of the journal, newest first. */
    public List<Entry> history(HolderName holder, int limit) {
        return history(holder, Long.MAX_VALUE, limit);
    }

    /** A holder's entries of the journal with numbers below {@code before}, newest first: the next page of a history. */
    public List<Entry> history(HolderName holder, long before, int limit) {
        return reader().history(holder, before, limit);
    }

    /** That page of a holder's history, each entry with what it came to. */
    public List<Explained> explained(HolderName holder, long before, int limit) {
        Reader reader = reader();
        return reader.history(holder, before, limit).stream()
                .map(entry -> new Explained(
                        entry, reader.outcome(entry.transaction().activity().id())))
                .toList();
    }

    /** What a holder held of an asset without a key at an instant; see the other one. */
    public long balanceAt(HolderName holder, String asset, Instant at) {
        return balanceAt(holder, BalanceName.of(asset), at);
    }

    /**
     * What a holder held at an instant, as the journal tells it: the sum of everything that was posted to the balance by
     * activities that acted at that instant or before. What time does is posted when an activity next writes the balance,
     * so of a balance that regenerates, resets or expires this is the amount as it was last posted, not as a view would
     * have shown it; a start that was not posted yet counts as nothing, and so does a deposit that still waited.
     *
     * @throws IllegalArgumentException when the asset is not posted to the journal
     */
    public long balanceAt(HolderName holder, BalanceName balance, Instant at) {
        return new Past(reader(), holder).amount(rulebook(), balance, at.toEpochMilli());
    }

    /**
     * Takes back what an activity did, once: amounts go back between the same accounts and traits become what they were,
     * all of them or none, as {@link Reversal} says. A refused reversal may be tried again; when it was reversed already,
     * the first outcome comes again.
     *
     * @param by who wants it, for the journal
     * @param why a text of at most 500 characters, for the journal
     */
    public Outcome reverse(String activity, HolderName by, String why) {
        return did(Reversal.of(activity, by, why, game.now()));
    }

    /**
     * Gives, takes or sets amounts by hand, once, as {@link Adjustment} says: with levels and rewards, without rules.
     *
     * @param id the name of the cause, such as the interaction's id; the same id never acts twice
     * @param by who wants it, for the journal
     * @param why a text of at most 500 characters, for the journal
     */
    public Outcome adjust(String id, Adjustment adjustment, HolderName by, String why) {
        return did(adjustment.activity(id, by, why, game.now()));
    }

    /** The rulebook that the realm plays now. */
    public Rulebook rulebook() {
        return game.engine().rulebook(reader().chronicle(), game.now().toEpochMilli());
    }

    /** What the realm's setting of that name says now: the realm's own value or the rulebook's; empty if there is none. */
    public Optional<Fact> setting(String setting) {
        return game.engine().setting(reader().chronicle(), setting, game.now().toEpochMilli());
    }

    /** All rulebooks that the realm plays at some time: the game's own, and the published ones in order. */
    public List<Rulebook> rulebooks() {
        return Stream.concat(Stream.of(game.rulebook()), reader().chronicle().rulebooks())
                .toList();
    }

    /**
     * Publishes a version of the rulebook, a setting or a gift, which holds from its instant on, in every process.
     *
     * @throws IllegalArgumentException when a version cannot follow the one before it ({@link Succession}), or when the
     *     rulebook that holds then has no such setting, or another type or bounds for it, or when a gift would come too
     *     early, or a second time, or of an asset that cannot be given
     */
    public void publish(Chronicle.Entry entry) {
        Rulebook before = game.engine().rulebook(reader().chronicle(), entry.from());
        if (entry instanceof Chronicle.Version version) {
            Succession.require(before, version.rulebook());
        } else if (entry instanceof Chronicle.Set set) {
            Succession.require(before, set);
        } else if (entry instanceof Chronicle.Gift gift) {
            Succession.require(before, reader().chronicle(), gift);
            requireUnseen(gift);
        }
        game.store().publish(name, entry);
    }

    /**
     * Gives everybody something, once, as soon as nobody can have been seen beyond its instant: in two seconds.
     *
     * @param id the gift's name, which no gift of the realm had before
     * @param amounts how much of which assets
     * @param newcomers whether players get it who come later
     * @return the gift with its instant
     */
    public Chronicle.Gift giveEverybody(String id, Map<String, Long> amounts, boolean newcomers) {
        Chronicle.Gift gift = new Chronicle.Gift(unseen(), id, amounts, newcomers);
        publish(gift);
        return gift;
    }

    /** Who was seen beyond the instant of a gift would never get it. */
    private void requireUnseen(Chronicle.Gift gift) {
        if (gift.from() < unseen()) {
            throw new IllegalArgumentException("gift " + gift.id() + " must begin at " + Instant.ofEpochMilli(unseen())
                    + " or later but was " + Instant.ofEpochMilli(gift.from()));
        }
    }

    /** The first instant that no activity can have now. */
    private long unseen() {
        return game.now().plus(Levelwright.MAX_AHEAD).toEpochMilli() + 1;
    }

    /**
     * Plays the rulebook again, from now on, that was played before the one that is. Nothing that happened meanwhile is
     * undone.
     *
     * @return the rulebook that is played now
     */
    public Rulebook rollBack() {
        Rulebook before =
                reader().chronicle().rulebookBefore(game.now().toEpochMilli()).orElseGet(game::rulebook);
        publish(new Chronicle.Version(game.now().toEpochMilli(), before));
        return before;
    }

    /** Looks at the realm as the store has it. */
    public Reader reader() {
        return game.store().reader(name);
    }

    Levelwright game() {
        return game;
    }

    private Scene sceneOf(HolderName holder) {
        Set<Need> needs = new LinkedHashSet<>(Set.of(new Need.Holder(holder)));
        Scene scene = reader().scene(needs);
        Optional<HolderName> owner = scene.holdings(holder)
                .flatMap(holdings -> holdings.trait(Traits.OWNER))
                .map(HolderName::parse);
        if (owner.isEmpty()) {
            return scene;
        }
        needs.add(new Need.Holder(owner.get()));
        return reader().scene(needs);
    }

    private Board board(String name) {
        Rulebook rulebook = rulebook();
        Track track = rulebook.tracks().get(name);
        String asset = track == null || rulebook.assets().containsKey(name) ? name : track.asset();
        return new Board(asset, windowStart(rulebook, asset));
    }

    private long windowStart(Rulebook rulebook, String asset) {
        return Optional.ofNullable(rulebook.assets().get(asset))
                .flatMap(Asset::reset)
                .flatMap(window -> Windows.find(rulebook.windows(), window))
                .filter(Window.Local.class::isInstance)
                .map(window -> ((Window.Local) window).startOf(game.now().toEpochMilli(), rulebook.zone()))
                .orElse(Long.MIN_VALUE);
    }

    private static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** What is read of the balances: an asset, of those settled at an instant or later. */
    private record Board(String asset, long since) {}
}
