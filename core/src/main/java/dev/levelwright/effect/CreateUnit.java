package dev.levelwright.effect;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.decision.Refusal;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Question;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Makes a unit: {@code {"create": {"kind": "character", "name": "$name", "activate": "if-none"}}}. Where the kind says
 * so, an owner's units differ in name without regard to case.
 *
 * @param kind the unit kind
 * @param entry the entry of the kind's catalogue it is made from: a text, or {@code $fact}
 * @param name what it is called, 1 to 100 characters without control characters: a text, or {@code $fact}
 * @param owner who owns it
 * @param activate whether it becomes the owner's active unit
 * @param traits further traits: texts, or {@code $fact}; a fact that nobody states leaves its trait unset
 */
public record CreateUnit(
        String kind,
        Optional<Fact> entry,
        Optional<Fact> name,
        Party owner,
        Activate activate,
        Map<String, Fact> traits)
        implements Effect {
    static final String WORD = "create";

    private static final int MAX_NAME = 100;

    /** Copies the traits, keeping their order. */
    public CreateUnit {
        traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    }

    /** Whether a new unit becomes its owner's active one. */
    public enum Activate {
        /** It does not. */
        NEVER,
        /** It does when the owner has none. */
        IF_NONE,
        /** It does. */
        ALWAYS
    }

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    @Override
    public void apply(Turn turn) {
        HolderName of = Amount.holder(turn, owner);
        Map<String, String> made = new TreeMap<>();
        traits.forEach((trait, value) -> said(turn, value).ifPresent(text -> made.put(trait, text)));
        made.put(Traits.OWNER, of.toString());
        name.ifPresent(value -> made.put(Traits.NAME, named(turn, of, value)));
        entry.ifPresent(value -> made.put(Traits.ENTRY, entry(turn, value)));
        HolderName unit = turn.create(kind, made);
        String active = Traits.ACTIVE + kind;
        boolean none = turn.trait(of, active).isEmpty();
        if (activate == Activate.ALWAYS || activate == Activate.IF_NONE && none) {
            turn.set(of, active, Optional.of(unit.toString()));
        }
    }

    private String named(Turn turn, HolderName of, Fact value) {
        String text = required(turn, value).strip();
        int length = text.codePointCount(0, text.length());
        if (length == 0 || length > MAX_NAME || text.codePoints().anyMatch(Character::isISOControl)) {
            throw Amount.malformed(turn, "name", "must have 1 to " + MAX_NAME + " characters, none of them control");
        }
        if (turn.kind(kind) instanceof Kind.Unit unit && unit.naming() == Kind.Naming.UNIQUE_PER_OWNER) {
            requireFree(turn, of, text);
        }
        return text;
    }

    private void requireFree(Turn turn, HolderName of, String text) {
        for (HolderName other : turn.answer(new Question.Owned(of, kind))) {
            String taken = turn.trait(other, Traits.NAME).orElse("");
            if (folded(taken).equals(folded(text))) {
                String detail = "you already have a " + kind + " called " + taken;
                throw turn.refuse(new Refusal.Unmet(turn.rule(), WORD, detail, OptionalLong.empty()));
            }
        }
    }

    private String entry(Turn turn, Fact value) {
        String text = required(turn, value);
        Optional<String> catalogue = turn.kind(kind) instanceof Kind.Unit unit ? unit.catalogue() : Optional.empty();
        boolean known = catalogue
                .map(turn::catalogue)
                .filter(all -> all.entries().containsKey(text))
                .isPresent();
        if (!known) {
            throw Amount.malformed(turn, "entry", text);
        }
        return text;
    }

    private static String required(Turn turn, Fact value) {
        return said(turn, value).orElseThrow(() -> Amount.malformed(turn, value.toString(), "missing"));
    }

    private static Optional<String> said(Turn turn, Fact value) {
        Optional<Fact> fact = FactForms.isReference(value) ? turn.fact(FactForms.reference(value)) : Optional.of(value);
        return fact.map(Fact::toString);
    }

    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        here.field("kind").unit(kind);
        here.field("owner").party(owner);
        if (activate != Activate.NEVER) {
            here.field("activate").trait(owner, Traits.ACTIVE + kind);
        }
    }

    static ObjectForm<CreateUnit> form() {
        ObjectForm.Builder<CreateUnit> object = Form.object("create", "Makes a unit.");
        Form<Fact> text = FactForms.single();
        Field<String> kind = object.required("kind", Forms.name(), CreateUnit::kind, "The unit kind.");
        Field<Optional<Fact>> entry = object.maybe("entry", text, CreateUnit::entry, "The catalogue's entry.");
        Field<Optional<Fact>> name = object.maybe("name", text, CreateUnit::name, "What it is called.");
        Field<Party> owner =
                object.optional("owner", Party.form(), Party.role(Activity.ACTOR), CreateUnit::owner, "Who owns it.");
        Field<Activate> activate = object.optional(
                "activate",
                Forms.choice(Activate.class),
                Activate.NEVER,
                CreateUnit::activate,
                "Whether it is active.");
        Field<Map<String, Fact>> traits = object.optional(
                "traits", Forms.map(text, Effects.MAX), Map.of(), CreateUnit::traits, "Further traits.");
        return object.build(is -> new CreateUnit(
                is.get(kind), is.get(entry), is.get(name), is.get(owner), is.get(activate), is.get(traits)));
    }
}
