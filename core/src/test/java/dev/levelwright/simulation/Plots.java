package dev.levelwright.simulation;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws plots of the town: the same seed gives the same plot, everywhere and for ever. */
final class Plots {
    private static final Instant BEGIN = Instant.parse("2026-03-20T12:00:00Z");
    private static final List<RealmName> REALMS = List.of(new RealmName("guild"), new RealmName("chat"));
    private static final List<String> PLAYERS = List.of("ann", "bob", "cem", "dee");
    private static final List<String> TYPES = List.of(
            "message", "message", "message", "daily", "daily", "dig", "dig", "dig", "give", "give", "stake", "win",
            "open", "open", "move");
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Paris",
            "America/New_York",
            "Asia/Kolkata",
            "Pacific/Kiritimati",
            "Etc/GMT+12",
            "Australia/Lord_Howe",
            "America/St_Johns");
    private static final long YEAR = Duration.ofDays(365).toMillis();

    private final SplittableRandom random;
    private final Weaver weaver;
    private Instant now = BEGIN;
    private final int pace;
    private int count;

    private Plots(SplittableRandom random, int processes) {
        this.random = random;
        this.weaver = new Weaver(random, processes);
        this.pace = List.of(8, 12, 20, 20).get(random.nextInt(4));
    }

    /** The plot of a name. */
    static Plot of(String name, long seed, int happenings) {
        return switch (name) {
            case "town" -> town(seed, happenings);
            case "random" -> RandomPlots.of(seed, happenings);
            default -> throw new IllegalArgumentException("a plot is called town or random but was " + name);
        };
    }

    /** A plot of the town in which so many things happen. */
    static Plot town(long seed, int happenings) {
        SplittableRandom random = new SplittableRandom(seed);
        int processes = 1 + random.nextInt(4);
        Plots plots = new Plots(random, processes);
        for (int i = 0; i < happenings; i++) {
            plots.next();
        }
        plots.weaver.end();
        return new Plot(
                "town",
                seed,
                Town.FIRST,
                List.of(Town.FIRST, Town.LATER),
                REALMS,
                processes,
                BEGIN,
                Duration.ofDays(30),
                plots.weaver.steps(),
                Optional.of(TownModel::new));
    }

    private void next() {
        if (random.nextInt(3) > 0) {
            now = now.plusMillis(gap());
            weaver.clock(now);
        }
        switch (random.nextInt(40)) {
            case 0 -> publish();
            case 1 ->
                weaver.add(new Step.Give(
                        weaver.process(),
                        realm(),
                        "gift" + random.nextInt(6),
                        "coins",
                        1 + random.nextInt(40),
                        random.nextBoolean(),
                        random.nextInt(3) == 0));
            case 2, 3 -> together();
            case 4, 5 -> weaver.add(new Step.RunDue(weaver.process(), realm()));
            default -> weaver.happen(realm(), activity());
        }
    }

    private void publish() {
        Chronicle.Entry entry = random.nextBoolean()
                ? new Chronicle.Version(soon(), random.nextBoolean() ? Town.FIRST : Town.LATER)
                : new Chronicle.Set(
                        soon(),
                        "cap",
                        random.nextInt(4) == 0
                                ? Optional.empty()
                                : Optional.of(new Fact.Whole(20 + random.nextInt(300))));
        weaver.add(new Step.Publish(weaver.process(), realm(), entry, random.nextInt(4) == 0));
    }

    private long soon() {
        return now.toEpochMilli()
                + random.nextLong(
                        -Duration.ofHours(2).toMillis(), Duration.ofDays(2).toMillis());
    }

    private void together() {
        List<Activity> all = new ArrayList<>();
        for (int i = 0; i <= 1 + random.nextInt(2); i++) {
            all.add(activity());
        }
        weaver.add(new Step.Together(weaver.process(), realm(), all));
    }

    /** In some plots only seconds and minutes, or hours; else mostly seconds, often to the millisecond of a period, sometimes days, weeks, years, and backwards. */
    private long gap() {
        return switch (random.nextInt(pace)) {
            case 0, 1, 2, 3, 4 -> random.nextLong(0, 90_000);
            case 5, 6, 7 ->
                List.of(0L, 1L, 999L, 1_000L, 59_999L, 60_000L, 420_000L, 1_800_000L)
                        .get(random.nextInt(8));
            case 8, 9, 10, 11 -> random.nextLong(0, Duration.ofHours(5).toMillis());
            case 12, 13, 14, 15 ->
                random.nextLong(
                        Duration.ofHours(12).toMillis(), Duration.ofHours(36).toMillis());
            case 16 -> random.nextLong(0, Duration.ofDays(60).toMillis());
            case 17, 18 -> -random.nextLong(0, Duration.ofHours(30).toMillis());
            default -> random.nextLong(-YEAR, 2 * YEAR) / (1 + random.nextInt(20));
        };
    }

    private RealmName realm() {
        return REALMS.get(random.nextInt(4) == 0 ? 1 : 0);
    }

    private HolderName player() {
        return HolderName.player(PLAYERS.get(random.nextInt(PLAYERS.size())));
    }

    private Activity activity() {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        long late =
                random.nextInt(10) == 0 ? random.nextLong(0, Duration.ofDays(3).toMillis()) : 0;
        Activity activity =
                Activity.of(type, "a" + count++, now.minusMillis(late)).by(player());
        return switch (type) {
            case "give" -> activity.party(Activity.TARGET, player()).with("amount", 1 + random.nextInt(60));
            case "stake" -> activity.with("amount", 1 + random.nextInt(60));
            case "move" -> activity.with("zone", ZONES.get(random.nextInt(ZONES.size())));
            default -> activity;
        };
    }
}
