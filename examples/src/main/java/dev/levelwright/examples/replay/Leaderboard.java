package dev.levelwright.examples.replay;

import dev.levelwright.Realm;
import dev.levelwright.asset.Asset;
import dev.levelwright.curve.Progress;
import dev.levelwright.decision.Standing;
import dev.levelwright.examples.text.Names;
import dev.levelwright.examples.text.Style;
import dev.levelwright.examples.text.TextTable;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Track;
import dev.levelwright.store.Ranked;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A board of a realm as text: place, who, how much, and level and way to the next one where a track is on the asset. */
public final class Leaderboard {
    private static final int NAME_COLUMNS = 24;
    private static final int BAR = 16;

    private final Realm realm;
    private final Style style;
    private final Map<String, String> nicknames;

    /** Boards of {@code realm}; {@code nicknames} say how people call holders, where they are known. */
    public Leaderboard(Realm realm, Style style, Map<String, String> nicknames) {
        this.realm = realm;
        this.style = style;
        this.nicknames = nicknames;
    }

    /** The first asset with a board, or empty. */
    public static Optional<Asset> first(Rulebook rulebook) {
        return rulebook.assets().values().stream().filter(Asset::board).findFirst();
    }

    /** The best {@code limit} on the board of {@code asset}, line by line; no lines when nobody has any. */
    public List<String> lines(Asset asset, int limit) {
        Optional<Track> track = realm.rulebook().tracks().values().stream()
                .filter(candidate -> candidate.asset().equals(asset.name()))
                .findFirst();
        TextTable table = track.isPresent()
                ? new TextTable(style, ">#", "who", ">" + asset.label(), ">level", "", "to the next")
                : new TextTable(style, ">#", "who", ">" + asset.label());
        for (Ranked place : realm.top(asset.name(), limit)) {
            String rank = Style.number(place.rank());
            String amount = style.strong(Style.number(place.amount()));
            if (track.isPresent()) {
                Progress way = track.get().curve().progress(place.amount());
                table.row(rank, who(place), amount, level(track.get(), way), bar(style, way), next(way));
            } else {
                table.row(rank, who(place), amount);
            }
        }
        return table.isEmpty() ? List.of() : table.lines();
    }

    private String who(Ranked place) {
        String id = place.holder().id();
        String nickname = nicknames.getOrDefault(id, "");
        String shown = Names.shown(id, NAME_COLUMNS);
        return nickname.isEmpty() ? shown : Names.shown(nickname, NAME_COLUMNS) + " " + style.faint(shown);
    }

    private static String level(Track track, Progress way) {
        return track.title(way.level()).map(title -> title + " ").orElse("") + Style.number(way.level());
    }

    private static String next(Progress way) {
        return way.isLast() ? "last level" : Style.number(way.into()) + "/" + Style.number(way.needed());
    }

    /** The way through a level as a bar. */
    public static String bar(Style style, Progress way) {
        return way.isLast() ? style.bar(1, 1, BAR) : style.bar(way.into(), way.needed(), BAR);
    }

    /** A standing in words: {@code level 3 (120/255)}, or nothing without a track. */
    public static String level(Standing standing) {
        return standing.progress()
                .map(way -> "level " + way.level() + " (" + next(way) + ")")
                .orElse("");
    }
}
