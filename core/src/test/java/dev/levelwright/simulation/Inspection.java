package dev.levelwright.simulation;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.report.Audit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Requires all laws of what is durable and of what callers were told: books, replay, model, views. */
final class Inspection {
    /** How long after the latest decision views are looked at besides: almost a minute, an hour, a day and a half. */
    private static final long[] LATER = {0, 59_999, 3_600_000, 36 * 3_600_000L};

    private final Plot plot;
    private final Disk disk;
    private final Callers callers;
    private final Replay replay;
    private final Map<RealmName, Books> books = new LinkedHashMap<>();
    private final Map<RealmName, Model> models = new LinkedHashMap<>();
    private final Map<RealmName, Integer> read = new LinkedHashMap<>();
    private long upTo;

    Inspection(Plot plot, Disk disk, Callers callers) {
        this.plot = plot;
        this.disk = disk;
        this.callers = callers;
        this.replay = new Replay(plot.rulebook(), plot.realms());
        for (RealmName name : plot.realms()) {
            Books of = new Books(disk.realm(name));
            plot.rulebooks().forEach(of::learn);
            books.put(name, of);
            plot.model().ifPresent(model -> models.put(name, model.get()));
            read.put(name, 0);
        }
    }

    /** Requires everything; what is new since the last time is played again and worked out by hand. */
    void require(Levelwright game) {
        for (RealmName realm : plot.realms()) {
            require(realm, disk.realm(realm), game);
        }
        callers.all().forEach(this::requireKept);
    }

    private void require(RealmName name, DiskRealm realm, Levelwright game) {
        Set<HolderName> concerned = new TreeSet<>(books.get(name).readOn());
        List<Commit> fresh = realm.log().subList(read.get(name), realm.log().size());
        for (Commit commit : fresh) {
            replay.take(name, commit);
            if (commit instanceof Commit.Decided decided) {
                concerned.addAll(Books.written(decided.change()));
                upTo = decided.outcome().at();
            }
            if (models.containsKey(name)) {
                models.get(name).take(commit);
            }
        }
        read.put(name, realm.log().size());
        books.get(name).requireRight();
        replay.requireSame(name, concerned, realm);
        requireViews(name, concerned, game);
    }

    private void requireViews(RealmName name, Set<HolderName> concerned, Levelwright game) {
        if (models.containsKey(name)) {
            Realm realm = game.in(name.id());
            for (long later : LATER) {
                long at = upTo + later;
                models.get(name).requireViews(concerned, at, holder -> realm.view(holder, Instant.ofEpochMilli(at)));
            }
        }
    }

    /** What somebody was told is durable, and what was durable is still so. */
    private void requireKept(Callers.Asked one) {
        DiskRealm.Key key = one.told().isEmpty()
                ? null
                : disk.realm(one.name().realm()).key(one.name().activity()).orElse(null);
        if (!one.told().isEmpty() && !one.isSeen(key)) {
            Broken.unless(key != null, "what was acknowledged is never lost", one.name());
            Broken.unless(
                    key.outcome().again().equals(one.told().get(0)),
                    "what was acknowledged is what is durable",
                    one.name(),
                    key.outcome(),
                    "but told",
                    one.told().get(0));
            Broken.unless(
                    Set.of(key.content()).equals(one.answers()),
                    "what is told is about what was asked",
                    one.name(),
                    key.content(),
                    "but asked",
                    one.answers());
        }
    }

    /** Requires what is looked at once, in the end. */
    void requireAudited(Levelwright game) {
        for (RealmName name : plot.realms()) {
            Audit audit = Audit.of(game.in(name.id()).reader(), plot.rulebooks());
            Broken.unless(audit.agrees(), "an audit finds nothing", audit.findings());
            replay.requireSame(name, disk.realm(name).holders().keySet(), disk.realm(name));
            replay.requireSameDue(name, disk.realm(name));
        }
    }
}
