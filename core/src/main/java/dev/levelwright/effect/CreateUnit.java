package dev.levelwright.effect;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a unit: {@code {"create": {"kind": "character", "name": "$name", "activate": "if-none"}}}. Where the kind says
 * so, an owner's units differ in name without regard to case.
 *
 * @param kind the unit kind
 * @param entry the entry of the kind's catalogue it is made from: a text, or {@code $fact}
 * @param drawn the entry it is made from, when chance says which
 * @param name what it is called, 1 to 100 characters without control characters: a text, or {@code $fact}
 * @param owner who owns it
 * @param activate whether it becomes the owner's active unit
 * @param traits further traits: texts, or {@code $fact}; a fact that nobody states leaves its trait unset
 */
public record CreateUnit(
        String kind,
        Optional<Fact> entry,
        Optional<DrawnEntry> drawn,
        Optional<Fact> name,
        Party owner,
        Activate activate,
        Map<String, Fact> traits)
        implements Effect {
    static final String WORD = "create";

    private static final int MAX_NAME = 100;

    /** Copies the traits, keeping their order; an entry is said or drawn, not both. */
    public CreateUnit {
        if (entry.isPresent() && drawn.isPresent()) {
            throw new IllegalArgumentException("a new " + kind + " must have either entry or drawn");
        }
        traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    }

    /** Makes a unit of an entry that is said, or of none. */
    public CreateUnit(
            String kind,
            Optional<Fact> entry,
            Optional<Fact> name,
            Party owner,
            Activate activate,
            Map<String, Fact> traits) {
        this(kind, entry, Optional.empty(), name, owner, activate, traits);
    }

    /** Makes a unit of the actor of an entry that chance picks. */
    public static CreateUnit drawn(String kind, DrawnEntry drawn) {
        return new CreateUnit(
                kind,
                Optional.empty(),
                Optional.of(drawn),
                Optional.empty(),
                Party.role(Activity.ACTOR),
                Activate.NEVER,
                Map.of());
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
        drawn.ifPresent(draw -> made.put(Traits.ENTRY, draw.draw(turn, requireCatalogue(turn))));
        HolderName unit = turn.create(kind, made);
        Owners.activate(turn, of, unit, activate);
    }

    private String named(Turn turn, HolderName of, Fact value) {
        String text = required(turn, value).strip();
        int length = text.codePointCount(0, text.length());
        if (length == 0 || length > MAX_NAME || text.codePoints().anyMatch(Character::isISOControl)) {
            throw Amount.malformed(turn, "name", "must have 1 to " + MAX_NAME + " characters, none of them control");
        }
        Owners.requireFree(turn, WORD, of, kind, text);
        return text;
    }

    private String entry(Turn turn, Fact value) {
        String text = required(turn, value);
        if (catalogue(turn).filter(all -> all.entries().containsKey(text)).isEmpty()) {
            throw Amount.malformed(turn, "entry", text);
        }
        return text;
    }

    private Catalogue requireCatalogue(Turn turn) {
        return catalogue(turn).orElseThrow(() -> Amount.malformed(turn, DrawnEntry.WORD, kind + " has no catalogue"));
    }

    private Optional<Catalogue> catalogue(Turn turn) {
        return turn.kind(kind) instanceof Kind.Unit unit ? unit.catalogue().map(turn::catalogue) : Optional.empty();
    }

    private static String required(Turn turn, Fact value) {
        return said(turn, value).orElseThrow(() -> Amount.malformed(turn, value.toString(), "missing"));
    }

    private static Optional<String> said(Turn turn, Fact value) {
        Optional<Fact> fact = FactForms.isReference(value) ? turn.fact(FactForms.reference(value)) : Optional.of(value);
        return fact.map(Fact::toString);
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        here.field("kind").unit(kind);
        drawn.ifPresent(draw -> draw.refer(kind, here.field(DrawnEntry.WORD)));
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
        Field<Optional<DrawnEntry>> drawn = object.maybe(
                DrawnEntry.WORD, DrawnEntry.form(), CreateUnit::drawn, "The catalogue's entry, when chance picks it.");
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
                is.get(kind),
                is.get(entry),
                is.get(drawn),
                is.get(name),
                is.get(owner),
                is.get(activate),
                is.get(traits)));
    }
}
