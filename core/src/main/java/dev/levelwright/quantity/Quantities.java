package dev.levelwright.quantity;

import dev.levelwright.activity.FactForms;
import dev.levelwright.form.Document;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.math.DiceNotation;
import dev.levelwright.math.Range;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * The notation of amounts: {@code 30}, {@code "15..25"}, {@code "10..50 step 5"}, {@code "2d6+1"}, {@code "$amount"},
 * {@code "all"}, {@code "coins"}, {@code {"base": 100, "perLevel": 10}} and so on.
 */
public final class Quantities {
    private static final String WANTED =
            "an amount such as 30, \"15..25\", \"2d6+1\", \"$amount\", \"coins\" or an object with base, by or share";
    private static final String RANGE = "[0-9]{1,16}\\.\\.[0-9]{1,16}(?: step [0-9]{1,16})?";
    private static final String DICE = "[0-9]{0,3}d[0-9]{1,7}(?:[+\\-][0-9]{1,16})?";

    private Quantities() {}

    /** The notations that ship. */
    public static Form<Quantity> form() {
        return form(List.of());
    }

    /** The notations that ship, and others of an author's own. */
    public static Form<Quantity> form(List<Forms.Option<? extends Quantity>> own) {
        List<Form<Quantity>> itself = new ArrayList<>();
        Form<Quantity> inner = Forms.deferred("quantity", () -> itself.get(0));
        List<Forms.Option<? extends Quantity>> all = new ArrayList<>(simple());
        all.addAll(composed(inner));
        all.addAll(own);
        itself.add(Forms.either("quantity", "How much.", WANTED, all));
        return itself.get(0);
    }

    private static List<Forms.Option<? extends Quantity>> simple() {
        return List.of(
                Forms.option(Constant.class, Forms.mapped(Forms.amount(), Constant::new, Constant::value)),
                Forms.option(All.class, Forms.parsed("\"all\"", "all", text -> new All(), all -> "all")),
                Forms.option(
                        Drawn.class,
                        Forms.parsed(
                                "a range such as 15..25",
                                RANGE,
                                text -> new Drawn(Range.parse(text)),
                                Drawn::toString)),
                Forms.option(
                        Rolled.class,
                        Forms.parsed(
                                "dice such as 2d6+1",
                                DICE,
                                text -> new Rolled(DiceNotation.parse(text)),
                                Rolled::toString)),
                Forms.option(
                        Named.class,
                        Forms.parsed(
                                "a fact or setting such as $amount",
                                FactForms.REFERENCE,
                                text -> new Named(text.substring(1)),
                                Named::toString)),
                Forms.option(Held.class, Forms.mapped(Path.form(), Held::new, Held::path)));
    }

    private static List<Forms.Option<? extends Quantity>> composed(Form<Quantity> inner) {
        return List.of(
                Forms.option(Above.class, Above.form(inner), document -> has(document, "plus")),
                Forms.option(Stepped.class, Stepped.form(inner), document -> has(document, "from")),
                Forms.option(Share.class, Share.form(inner), document -> has(document, "share")),
                Forms.option(PerLevel.class, PerLevel.form(inner), document -> has(document, "base")));
    }

    private static boolean has(Document document, String field) {
        return document instanceof Document.Fields fields && fields.values().containsKey(field);
    }
}
