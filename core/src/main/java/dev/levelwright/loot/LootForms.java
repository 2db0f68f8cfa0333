package dev.levelwright.loot;

import dev.levelwright.asset.AssetForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Builder;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.Registry;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How loot tables are written in rulebooks: a list of weighted entries, or an object with more to say. What an entry
 * gives are the registered fields beside its weight.
 */
public final class LootForms {
    private static final int MAX_TABLES = 1_000;

    private LootForms() {}

    /** Tables by name; what their entries give are entries of {@code gifts}. */
    public static <E> Form<Map<String, LootTable<List<E>>>> tables(Registry<E> gifts) {
        return new TablesForm<>(AssetForms.plainName(), body(gifts), MAX_TABLES);
    }

    private static <E> Form<Body<E>> body(Registry<E> gifts) {
        Form<List<Entry<E>>> entries = Forms.list(entry(gifts), 0, LootTable.MAX_WEIGHTED);
        ObjectForm<List<E>> gift = gift(gifts);
        ObjectForm<Pity> pityForm = pity();
        Builder<Body<E>> object = Form.object("loot-table", "What an opening gives.");
        Field<List<List<E>>> guaranteed = object.optional(
                "guaranteed",
                Forms.list(gift, LootTable.MAX_GUARANTEED),
                List.of(),
                Body::guaranteed,
                "What every opening gives.");
        Field<List<Entry<E>>> weighted =
                object.optional("weighted", entries, List.of(), Body::weighted, "What rolls draw from.");
        Field<Integer> rolls = object.optional(
                "rolls", Forms.integer(0, LootTable.MAX_ROLLS), 1, Body::rolls, "How many entries an opening draws.");
        Field<Boolean> repeats = object.optional(
                "repeats", Forms.flag(), true, Body::repeats, "Whether one opening may draw an entry again.");
        Field<Optional<Pity>> pity = object.maybe("pity", pityForm, Body::pity, "A chance that grows with every miss.");
        Form<Body<E>> weights = Forms.shorthand(
                object.build(is ->
                        new Body<>(is.get(guaranteed), is.get(weighted), is.get(rolls), is.get(repeats), is.get(pity))),
                entries,
                Body::plain,
                table -> Optional.of(table.weighted())
                        .filter(plain -> Body.plain(plain).equals(table)));
        return Forms.shorthand(weights, odds(gift, pityForm), body -> body, body -> Optional.empty());
    }

    /** Chances in place of weights; written back as the weights that they are. */
    private static <E> ObjectForm<Body<E>> odds(ObjectForm<List<E>> gift, ObjectForm<Pity> pityForm) {
        Builder<Body<E>> object = Form.object("loot-by-odds", "What an opening gives, by chances of 100% together.");
        Field<Map<String, Ratio>> odds = object.required(
                "odds",
                Forms.map(Forms.ratio(), LootTable.MAX_WEIGHTED),
                Chances::of,
                "How likely each entry is: 79.4%.");
        Field<Map<String, List<E>>> each = object.required(
                "each", Forms.map(gift, LootTable.MAX_WEIGHTED), Chances::gifts, "What each entry gives.");
        Field<Integer> rolls = object.optional(
                "rolls", Forms.integer(1, LootTable.MAX_ROLLS), 1, Body::rolls, "How many entries an opening draws.");
        Field<Optional<Pity>> pity = object.maybe("pity", pityForm, Body::pity, "A chance that grows with every miss.");
        return object.build(is -> Chances.body(is.get(odds), is.get(each), is.get(rolls), is.get(pity)));
    }

    private static <E> ObjectForm<Entry<E>> entry(Registry<E> gifts) {
        Builder<Entry<E>> object = Form.object("loot-entry", "What a roll may draw, and what it gives.");
        Field<Optional<String>> name = object.maybe(
                "name", Forms.name(), Entry::name, "Its name for pity and odds; its place from 0 unless said.");
        Field<Long> weight = object.required(
                "weight", Forms.amount(1, Amounts.MAX), Entry::weight, "How likely it is beside the others.");
        Field<List<E>> gives = object.rest(gifts, Entry::gives);
        return object.build(is -> new Entry<>(is.get(name), is.get(weight), is.get(gives)));
    }

    private static <E> ObjectForm<List<E>> gift(Registry<E> gifts) {
        Builder<List<E>> object = Form.object("loot-gift", "What every opening gives.");
        Field<List<E>> gives = object.rest(gifts, all -> all);
        return object.build(is -> is.get(gives));
    }

    private static ObjectForm<Pity> pity() {
        Builder<Pity> object = Form.object("pity", "A chance that grows with every miss.");
        Field<String> counter =
                object.required("counter", Forms.name(), Pity::counter, "The asset that counts misses.");
        Field<String> hit = object.required("hit", Forms.name(), Pity::hit, "The entry whose chance grows.");
        Field<Optional<Soft>> soft = object.maybe("soft", soft(), LootForms::softOf, "A chance that rises by steps.");
        Field<Integer> hard = object.optional(
                "hard", Forms.integer(0, Pity.MAX_PULLS), 0, Pity::hard, "The pull that always hits; 0 for none.");
        Field<List<String>> resetBy = object.optional(
                "reset-by",
                Forms.list(Forms.name(), LootTable.MAX_WEIGHTED),
                List.of(),
                LootForms::resetBy,
                "The entries that set the counter to 0; the hit alone unless said.");
        return object.build(is -> new Pity(
                is.get(counter),
                is.get(hit),
                is.get(soft).map(Soft::from).orElse(0),
                is.get(soft).map(Soft::step).orElse(Ratio.ZERO),
                is.get(hard),
                Set.copyOf(new TreeSet<>(is.get(resetBy)))));
    }

    private static ObjectForm<Soft> soft() {
        Builder<Soft> object = Form.object("soft-pity", "A chance that rises by steps.");
        Field<Integer> from =
                object.required("from", Forms.integer(1, Pity.MAX_PULLS), Soft::from, "The first pull that is raised.");
        Field<Ratio> step = object.required("step", Forms.ratio(), Soft::step, "What each pull from there on adds.");
        return object.build(is -> new Soft(is.get(from), is.get(step)));
    }

    private static Optional<Soft> softOf(Pity pity) {
        return pity.softFrom() == 0 ? Optional.empty() : Optional.of(new Soft(pity.softFrom(), pity.step()));
    }

    private static List<String> resetBy(Pity pity) {
        return pity.resetBy().equals(Set.of(pity.hit())) ? List.of() : new ArrayList<>(new TreeSet<>(pity.resetBy()));
    }

    private record Soft(int from, Ratio step) {}

    /** An entry as it is written. */
    record Entry<E>(Optional<String> name, long weight, List<E> gives) {}

    /** A table as it is written, without its name. */
    record Body<E>(List<List<E>> guaranteed, List<Entry<E>> weighted, int rolls, boolean repeats, Optional<Pity> pity) {
        static <E> Body<E> plain(List<Entry<E>> weighted) {
            return new Body<>(List.of(), weighted, 1, true, Optional.empty());
        }

        static <E> Body<E> of(LootTable<List<E>> table) {
            List<Entry<E>> entries = new ArrayList<>();
            for (Weighted<List<E>> entry : table.weighted()) {
                boolean named = !entry.name().equals(Integer.toString(entries.size()));
                Optional<String> name = named ? Optional.of(entry.name()) : Optional.empty();
                entries.add(new Entry<>(name, entry.weight(), entry.payload()));
            }
            int rolls = entries.isEmpty() ? 1 : table.rolls();
            return new Body<>(table.guaranteed(), entries, rolls, table.repeats(), table.pity());
        }

        LootTable<List<E>> named(String table) {
            List<Weighted<List<E>>> entries = new ArrayList<>();
            for (Entry<E> entry : weighted) {
                String name = entry.name().orElse(Integer.toString(entries.size()));
                entries.add(new Weighted<>(name, entry.weight(), entry.gives()));
            }
            return new LootTable<>(table, guaranteed, entries, rolls, repeats, pity);
        }
    }
}
