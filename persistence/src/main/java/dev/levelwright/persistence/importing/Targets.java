package dev.levelwright.persistence.importing;

import dev.levelwright.asset.Asset;
import dev.levelwright.holder.Kind;
import dev.levelwright.persistence.importing.ImportOptions.By;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Track;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which asset of the rulebook takes which field of a file. */
final class Targets {
    private static final String XP = "xp";

    private final Rulebook rulebook;
    private final Export export;
    private final ImportOptions options;

    Targets(Rulebook rulebook, Export export, ImportOptions options) {
        this.rulebook = rulebook;
        this.export = export;
        this.options = options;
    }

    /** Asset by field; an {@link ImportProblem} when the options do not go with file and rulebook, or nothing does. */
    SortedMap<String, String> assets() {
        SortedMap<String, String> assets = options.mapping().isEmpty() ? byName() : asTold();
        if (assets.isEmpty()) {
            throw new ImportProblem("no asset of rulebook " + rulebook.name() + " is called like a field of the file ("
                    + fields() + "): say which asset takes which");
        }
        if (options.by() == By.LEVEL) {
            requireLevels(assets);
        }
        return assets;
    }

    private SortedMap<String, String> byName() {
        SortedMap<String, String> assets = new TreeMap<>();
        for (String field : export.format().fields()) {
            asset(field).filter(asset -> takes(field, asset)).ifPresent(asset -> assets.put(field, field));
        }
        if (export.format().fields().contains(XP) && rulebook.tracks().size() == 1) {
            Track only = rulebook.tracks().values().iterator().next();
            asset(only.asset())
                    .filter(asset -> takes(XP, asset) && !assets.containsValue(asset.name()))
                    .ifPresent(asset -> assets.putIfAbsent(XP, asset.name()));
        }
        return assets;
    }

    private SortedMap<String, String> asTold() {
        Set<String> taken = new HashSet<>();
        options.mapping().forEach((field, name) -> {
            if (!export.format().fields().contains(field)) {
                throw new ImportProblem(
                        "a file of " + export.format().word() + " has no field " + field + "; it has " + fields());
            }
            Asset asset = asset(name)
                    .orElseThrow(() -> new ImportProblem(
                            "rulebook " + rulebook.name() + " has no asset " + name + " for " + field));
            if (!takes(field, asset)) {
                throw new ImportProblem("asset " + name + " cannot take " + field
                        + ": it must be journalled, without a key, and a player's");
            }
            if (!taken.add(name)) {
                throw new ImportProblem("asset " + name + " cannot take two fields");
            }
        });
        return options.mapping();
    }

    /** A file with characters can give the XP to units. */
    private boolean takes(String field, Asset asset) {
        boolean units = export.format() == Format.XP_JSON
                && field.equals(XP)
                && rulebook.kinds().get(asset.of()) instanceof Kind.Unit;
        return asset.journal() && asset.per().isEmpty() && (units || asset.of().equals(Asset.PLAYER));
    }

    private void requireLevels(SortedMap<String, String> assets) {
        if (!export.format().levels()) {
            throw new ImportProblem("a file of " + export.format().word() + " has no levels: import it by XP");
        }
        export.members().stream()
                .filter(member -> member.rung().isEmpty())
                .findFirst()
                .ifPresent(member -> {
                    throw new ImportProblem("by level, but the file does not tell the level of player " + member.id()
                            + ": import it by XP");
                });
        String xp = Optional.ofNullable(assets.get(XP))
                .orElseThrow(() -> new ImportProblem("by level, but no asset takes xp: say which one"));
        List<Track> tracks = rulebook.tracks().values().stream()
                .filter(track -> track.asset().equals(xp))
                .toList();
        if (tracks.isEmpty()) {
            throw new ImportProblem("by level, but no track of rulebook " + rulebook.name() + " is over " + xp);
        }
    }

    private Optional<Asset> asset(String name) {
        return Optional.ofNullable(rulebook.assets().get(name));
    }

    private String fields() {
        return String.join(", ", export.format().fields());
    }
}
