package dev.levelwright.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a document while it is read or checked: the document there, the path to it, and where problems go.
 *
 * <p>Later checks walk the same way, so that they name line and column too:
 * {@code root.field("rules").item(3).field("grant").report("unknown asset \"xpp\"")}. A step to something that is not
 * there keeps the place of the last thing that is.
 */
public final class Cursor {
    /** The deepest nesting that is read; a step beyond it is a problem and leads to nothing. */
    public static final int DEEPEST = 64;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:@$/-]{1,64}");

    private final Problems problems;
    private final Cursor parent;
    private final String step;
    private final Document document;
    private final int depth;

    private Cursor(Problems problems, Document document) {
        this.problems = problems;
        this.parent = this; // the root is its own parent
        this.step = "";
        this.document = document;
        this.depth = 0;
    }

    private Cursor(Cursor parent, String step, Document document, int depth) {
        this.problems = parent.problems;
        this.parent = parent;
        this.step = step;
        this.document = document;
        this.depth = depth;
    }

    /** The root of a document. */
    public static Cursor root(Document document, Problems problems) {
        return new Cursor(problems, document);
    }

    /** The document here; {@link Document.Unreadable} if a step led to nothing. */
    public Document document() {
        return document;
    }

    /** Where it stands. */
    public Place place() {
        return document.place();
    }

    /** The steps from the root; empty at the root. */
    public String path() {
        if (parent == this) {
            return "";
        }
        String before = parent.path();
        boolean dot = !before.isEmpty() && !step.startsWith("[");
        return before + (dot ? "." : "") + step + label();
    }

    /** The field of that name. */
    public Cursor field(String name) {
        Optional<Document> there = document instanceof Document.Fields fields ? fields.get(name) : Optional.empty();
        return deeper(written(name), there.orElseGet(this::nothing));
    }

    /** The entry of a list, counted from 0. */
    public Cursor item(int index) {
        List<Document> entries = document instanceof Document.Items items ? items.values() : List.of();
        Document entry = 0 <= index && index < entries.size() ? entries.get(index) : nothing();
        return deeper("[" + index + "]", entry);
    }

    /** The same place, showing another document there. */
    Cursor showing(Document other) {
        return parent == this ? new Cursor(problems, other) : new Cursor(parent, step, other, depth);
    }

    /** Reports a problem here. */
    public void report(String message) {
        report(place(), message);
    }

    /** Reports a problem of what is here, at a place of its own (the name of a field, say). */
    public void report(Place place, String message) {
        problems.add(new Problem(path(), place, message));
    }

    /** Reports a problem here and gives the empty result of a reading that failed. */
    public <T> Optional<T> refuse(String message) {
        report(message);
        return Optional.empty();
    }

    /** Reports a name that is not there: {@code unknown asset "xpp"; did you mean "xp"?}. */
    public void unknown(String what, String name, Collection<String> known) {
        report("unknown " + what + " " + Quoted.text(name) + Nearest.hint(name, known));
    }

    /** Reports {@code must be <what> but was <what is here>}, or why what is here cannot be read. */
    public <T> Optional<T> expected(String what) {
        if (!(document instanceof Document.Unreadable unreadable)) {
            return refuse("must be " + what + " but was " + document.words());
        }
        return unreadable.reason().isEmpty() ? Optional.empty() : refuse(unreadable.reason());
    }

    /** What was probably meant, to be added to a message: {@code ; did you mean "capacity"?} or nothing. */
    String hint(String written, Collection<String> known) {
        return problems.isFull() ? "" : Nearest.hint(written, known); // looking it up costs more than reading
    }

    private Document nothing() {
        return new Document.Unreadable("", place());
    }

    private Cursor deeper(String step, Document there) {
        Cursor next = new Cursor(this, step, there, depth + 1);
        if (depth < DEEPEST) {
            return next;
        }
        next.report("nested deeper than " + DEEPEST);
        return next.showing(new Document.Unreadable("", there.place()));
    }

    /** A rule is better known by its id than by its number. */
    private String label() {
        if (step.startsWith("[")
                && document instanceof Document.Fields fields
                && fields.get("id").orElse(fields) instanceof Document.Text id) {
            return " " + Quoted.text(id.value());
        }
        return "";
    }

    /** A name as a step: as it is where that is readable, quoted where it is not. */
    private static String written(String name) {
        return PLAIN.matcher(name).matches() ? name : Quoted.text(name);
    }
}
