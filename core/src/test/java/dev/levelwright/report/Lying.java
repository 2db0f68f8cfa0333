package dev.levelwright.report;

import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.math.Dice;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.Ranked;
import dev.levelwright.store.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A store that was changed behind the journal's back, or a journal that was changed behind the store's. */
record Lying(
        Reader truth,
        Map<HolderName, About> lies,
        Optional<List<Deposit>> waiting,
        UnaryOperator<Entry> entries,
        Runnable meanwhile)
        implements Reader {
    /** What a holder's holdings become. */
    interface About extends UnaryOperator<Holdings> {}

    static Lying about(Reader truth) {
        return new Lying(truth, Map.of(), Optional.empty(), UnaryOperator.identity(), () -> {});
    }

    Lying of(HolderName holder, About lie) {
        Map<HolderName, About> more = new TreeMap<>(lies);
        more.put(holder, lie);
        return new Lying(truth, more, waiting, entries, meanwhile);
    }

    /** A holder who is not there. */
    Lying with(Holdings invented) {
        return of(invented.holder(), holdings -> invented);
    }

    Lying deposits(List<Deposit> all) {
        return new Lying(truth, lies, Optional.of(all), entries, meanwhile);
    }

    Lying journal(UnaryOperator<Entry> change) {
        return new Lying(truth, lies, waiting, change, meanwhile);
    }

    /** Something happens just before the first look at holders. */
    Lying whenLookedAt(Runnable happens) {
        List<Runnable> once = new ArrayList<>(List.of(happens));
        return new Lying(truth, lies, waiting, entries, () -> {
            if (!once.isEmpty()) {
                once.remove(0).run();
            }
        });
    }

    @Override
    public Scene scene(Set<Need> needs) {
        meanwhile.run();
        return new Shown(truth.scene(needs));
    }

    @Override
    public Chronicle chronicle() {
        return truth.chronicle();
    }

    @Override
    public Optional<Outcome> outcome(String activity) {
        return truth.outcome(activity);
    }

    @Override
    public List<Ranked> top(String asset, long since, int limit) {
        return truth.top(asset, since, limit);
    }

    @Override
    public OptionalLong rank(String asset, long since, HolderName holder) {
        return truth.rank(asset, since, holder);
    }

    @Override
    public List<Ranked> page(String asset, long since, Ranked after, int limit) {
        return truth.page(asset, since, after, limit);
    }

    @Override
    public List<Ranked> neighbours(String asset, long since, HolderName holder, int above, int below) {
        return truth.neighbours(asset, since, holder, above, below);
    }

    @Override
    public List<HolderName> holders(String kind, String after, int limit) {
        List<HolderName> all = new ArrayList<>(truth.holders(kind, after, limit));
        lies.keySet().stream()
                .filter(holder -> holder.kind().equals(kind) && holder.id().compareTo(after) > 0)
                .filter(holder -> !all.contains(holder))
                .forEach(all::add);
        return all;
    }

    @Override
    public List<Entry> journal(long after, int limit) {
        return truth.journal(after, limit).stream().map(entries).toList();
    }

    @Override
    public List<Entry> history(HolderName holder, long before, int limit) {
        return truth.history(holder, before, limit).stream().map(entries).toList();
    }

    private final class Shown implements Scene {
        private final Scene scene;

        Shown(Scene scene) {
            this.scene = scene;
        }

        @Override
        public long realm() {
            return scene.realm();
        }

        @Override
        public Chronicle chronicle() {
            return scene.chronicle();
        }

        @Override
        public Dice dice() {
            return scene.dice();
        }

        @Override
        public Optional<Holdings> holdings(HolderName holder) {
            Function<Holdings, Holdings> lie = lies.getOrDefault(holder, holdings -> holdings);
            return scene.holdings(holder).map(lie);
        }

        @Override
        public boolean brought(Account keyed) {
            return scene.brought(keyed);
        }

        @Override
        public List<Deposit> deposits(HolderName holder) {
            return waiting.map(all -> all.stream()
                            .filter(deposit -> deposit.to().holder().equals(holder))
                            .toList())
                    .orElseGet(() -> scene.deposits(holder));
        }

        @Override
        public <A> Optional<A> answer(Question<A> question) {
            return scene.answer(question);
        }
    }
}
