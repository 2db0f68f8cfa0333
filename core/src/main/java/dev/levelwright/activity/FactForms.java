package dev.levelwright.activity;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import java.util.List;

/**
 * How facts are written in rulebooks: {@code 5}, {@code "win"}, {@code true}, {@code ["vip", "staff"]}. A text that
 * begins with a dollar stands for the fact or setting of that name wherever a rule compares ({@link #reference}).
 */
public final class FactForms {
    /** What a reference to a fact or setting looks like. */
    public static final String REFERENCE = "\\$[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}";

    private FactForms() {}

    /** A number, a text, a flag, or a list of texts. */
    public static Form<Fact> any() {
        return Forms.either(
                "fact-value",
                "What a fact or setting says.",
                whole(),
                flag(),
                text(),
                Forms.option(
                        Fact.Texts.class,
                        Forms.mapped(
                                Forms.list(Forms.text(Fact.MAX_TEXT), Fact.MAX_LIST),
                                Fact.Texts::new,
                                Fact.Texts::values)));
    }

    /** A number, a text, or a flag. */
    public static Form<Fact> single() {
        return Forms.either("fact-single", "A number, a text, yes or no.", whole(), flag(), text());
    }

    /** A number, or the name of a fact or setting that says one. */
    public static Form<Fact> number() {
        return Forms.either(
                "fact-number", "A number, or the name of one.", whole(), Forms.option(Fact.Text.class, named()));
    }

    /** The name of a fact or setting, behind a dollar. */
    public static Form<Fact.Text> named() {
        return Forms.parsed("a fact or setting such as $amount", REFERENCE, Fact.Text::new, Fact.Text::value);
    }

    /** Whether {@code fact} stands for another one: a text that begins with a dollar. */
    public static boolean isReference(Fact fact) {
        return fact instanceof Fact.Text text && text.value().startsWith("$");
    }

    /** The name that a reference stands for. */
    public static String reference(Fact fact) {
        return fact.toString().substring(1);
    }

    /** The single values in a fact: the texts of a list, or itself. */
    public static List<String> values(Fact fact) {
        return fact instanceof Fact.Texts texts ? texts.values() : List.of(fact.toString());
    }

    private static Forms.Option<Fact.Whole> whole() {
        return Forms.option(Fact.Whole.class, Forms.mapped(Forms.amount(), Fact.Whole::new, Fact.Whole::value));
    }

    private static Forms.Option<Fact.Flag> flag() {
        return Forms.option(Fact.Flag.class, Forms.mapped(Forms.flag(), Fact.Flag::new, Fact.Flag::value));
    }

    private static Forms.Option<Fact.Text> text() {
        return Forms.option(Fact.Text.class, Forms.mapped(Forms.text(Fact.MAX_TEXT), Fact.Text::new, Fact.Text::value));
    }
}
