package dev.levelwright.rule;

import dev.levelwright.asset.Asset;
import dev.levelwright.form.Document;
import dev.levelwright.holder.Kind;
import dev.levelwright.loot.LootTable;
import dev.levelwright.mechanic.Effect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is declared in a rulebook. A piece that could not be read is still declared, so that whoever refers to it is not
 * reported as well.
 *
 * @param rulebook the pieces that could be read
 * @param document the whole, as it was written
 */
record Names(Rulebook rulebook, Document document) {
    Optional<Asset> asset(String name) {
        return Optional.ofNullable(rulebook.assets().get(name));
    }

    Optional<Track> track(String name) {
        return Optional.ofNullable(rulebook.tracks().get(name));
    }

    Optional<Kind> kind(String name) {
        return Optional.ofNullable(rulebook.kinds().get(name));
    }

    Optional<Setting> setting(String name) {
        return Optional.ofNullable(rulebook.settings().get(name));
    }

    Optional<LootTable<List<Effect>>> table(String name) {
        return Optional.ofNullable(rulebook.loot().get(name));
    }

    Optional<Rule> rule(String id) {
        return rulebook.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    Set<String> assets() {
        return all("assets", rulebook.assets());
    }

    Set<String> tracks() {
        return all("tracks", rulebook.tracks());
    }

    Set<String> kinds() {
        return all("kinds", rulebook.kinds());
    }

    Set<String> catalogues() {
        return all("catalogues", rulebook.catalogues());
    }

    Set<String> settings() {
        return all("settings", rulebook.settings());
    }

    Set<String> tables() {
        return all("loot", rulebook.loot());
    }

    Set<String> rotations() {
        return all("rotations", rulebook.rotations());
    }

    Set<String> windows() {
        return all("windows", rulebook.windows());
    }

    /** Whether every piece could be read. */
    boolean complete() {
        return written("boosts").size() <= rulebook.boosts().size()
                && written("tracks").size() <= rulebook.tracks().size()
                && written("rules").size() <= rulebook.rules().size();
    }

    private Set<String> all(String section, Map<String, ?> read) {
        Set<String> names = new TreeSet<>(read.keySet());
        names.addAll(written(section));
        return names;
    }

    private Collection<String> written(String section) {
        Document there = document instanceof Document.Fields fields
                ? fields.values().getOrDefault(section, Document.flag(false))
                : document;
        if (there instanceof Document.Items items) {
            return items.values().stream().map(Document::words).toList();
        }
        return there instanceof Document.Fields fields
                ? fields.values().keySet().stream()
                        .filter(name -> !name.equals("//"))
                        .toList()
                : List.of();
    }
}
