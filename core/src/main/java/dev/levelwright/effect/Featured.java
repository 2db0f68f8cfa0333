package dev.levelwright.effect;

import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.ledger.Account;
import dev.levelwright.loot.Drawing;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Pity;
import dev.levelwright.loot.Weighted;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entry that a banner features: {@code {"entry": "$featured", "chance": "50%", "sure": "featured-sure"}}. Half of
 * the draws give it; who lost is sure of it the next time. {@code sure} is an asset that counts the loss, so whether a
 * guarantee carries over to the next banner is a matter of that asset's policies. Without it nothing is guaranteed.
 *
 * <p>With chance {@code p} and a guarantee, the featured entry is {@code 1 / (2 - p)} of all that is drawn: two thirds
 * for 50%, four fifths for 75%.
 *
 * @param entry the entry, a text or {@code $fact}; when nobody says which, nothing is featured
 * @param chance how likely it is, above 0 and at most 1
 * @param sure the balance that says 1 after a loss, or empty
 */
public record Featured(Fact entry, Ratio chance, Optional<Path> sure) {
    /** The name of the featured entry in {@link #table}. */
    public static final String FEATURED = "featured";

    static final String WORD = FEATURED;

    private static final String OTHER = "other";
    private static final int SURE_AT = 2;

    /** Checks the chance. */
    public Featured {
        if (chance.numerator() == 0 || chance.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException(
                    "chance of the featured entry must be above 0 and at most 1 but was " + chance);
        }
    }

    /** The table that decides between the featured entry and all the others. */
    public LootTable<String> table() {
        List<Weighted<String>> both = new ArrayList<>();
        both.add(new Weighted<>(FEATURED, chance.numerator(), FEATURED));
        if (!chance.isOne()) {
            both.add(new Weighted<>(OTHER, chance.denominator() - chance.numerator(), OTHER));
        }
        LootTable<String> table = LootTable.of(FEATURED, both);
        return sure.map(path -> table.withPity(Pity.hard(path.toString(), FEATURED, SURE_AT)))
                .orElse(table);
    }

    /** Which entry is featured here; empty when nobody says so, refused when the catalogue does not have it. */
    Optional<String> entry(Turn turn, Catalogue catalogue) {
        Optional<Fact> said = FactForms.isReference(entry) ? turn.fact(FactForms.reference(entry)) : Optional.of(entry);
        Optional<String> name = said.map(Fact::toString).filter(text -> !text.isEmpty());
        if (name.filter(text -> !catalogue.entries().containsKey(text)).isPresent()) {
            throw Amount.malformed(turn, FEATURED, name.get());
        }
        return name;
    }

    /** Whether this draw gives the featured entry; remembers a loss. */
    boolean wins(Turn turn) {
        Optional<Account> counter = sure.map(turn::account);
        long before = counter.map(turn::amount).orElse(0L);
        Drawing<String> drawing = table().draw(turn::draw, before);
        counter.filter(account -> drawing.counter() != before)
                .ifPresent(account -> turn.put(account, drawing.counter()));
        return drawing.entries().equals(List.of(FEATURED));
    }

    void refer(References references) {
        sure.ifPresent(path -> references.field("sure").balance(path));
    }

    static ObjectForm<Featured> form() {
        ObjectForm.Builder<Featured> object = Form.object("featured", "An entry that is likelier than the others.");
        Field<Fact> entry = object.required("entry", FactForms.single(), Featured::entry, "Which, or the fact.");
        Field<Ratio> chance = object.required("chance", Forms.ratio(), Featured::chance, "How likely it is.");
        Field<Optional<Path>> sure =
                object.maybe("sure", Path.form(), Featured::sure, "The balance that says 1 after a loss.");
        return object.build(is -> new Featured(is.get(entry), is.get(chance), is.get(sure)));
    }
}
