package dev.levelwright.report;

import dev.levelwright.asset.Asset;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.rule.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What rulebooks say about who holds what, and what of it is posted. */
record Posted(List<Rulebook> rulebooks) {
    /** Whether an asset that the journal knows is posted whenever it changes: no version says that it is not. */
    boolean isPosted(String asset) {
        return rulebooks.stream()
                .map(rulebook -> Optional.ofNullable(rulebook.assets().get(asset)))
                .allMatch(declared -> declared.map(Asset::journal).orElse(true));
    }

    /** Whether an asset is one of theirs; the engine's own bookkeeping never is. */
    boolean isDeclared(String asset) {
        return rulebooks.stream().anyMatch(rulebook -> rulebook.assets().containsKey(asset));
    }

    /** All kinds of holders. */
    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(Set.of(HolderName.PLAYER));
        rulebooks.forEach(rulebook -> kinds.addAll(rulebook.kinds().keySet()));
        return kinds;
    }

    /** The kinds of pools of which there is one for each value of a fact. */
    Set<String> pools() {
        Set<String> pools = new TreeSet<>();
        rulebooks.forEach(rulebook -> rulebook.kinds().forEach((name, kind) -> {
            if (kind instanceof Kind.Pool pool && pool.per()) {
                pools.add(name);
            }
        }));
        return pools;
    }
}
