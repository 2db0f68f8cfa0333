package dev.levelwright.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The open doors of the rulebook: forms of all types of one kind (effects, conditions, curves), each under its name.
 * Reading, writing, schema and docs follow from the registration.
 *
 * <p>Register everything first, by one thread; with the first document read, written or described it closes.
 *
 * @param <T> what all entries have in common
 */
public final class Registry<T> {
    private final String name;
    private final String doc;
    private final Map<String, Entry<? extends T>> entries = new LinkedHashMap<>();
    private final List<Reserved> reserved = new ArrayList<>();
    private final List<BiFunction<String, Document, T>> others = new ArrayList<>(1);
    private volatile boolean closed;

    private Registry(String name, String doc) {
        this.name = name;
        this.doc = doc;
    }

    /**
     * An empty registry.
     *
     * @param name its name among the definitions of a schema, such as {@code effect}
     * @param doc one sentence that says what the entries are
     */
    public static <T> Registry<T> of(String name, String doc) {
        return new Registry<>(name, doc);
    }

    /**
     * Registers a type under a name.
     *
     * @param entry the name: the key of the field, or the value of the tag
     * @param type the class whose values are written under that name
     * @param form reads and writes what stands at the key; an {@link ObjectForm} if the registry is used with tags
     * @param doc one sentence that says what it does
     * @throws IllegalArgumentException if the name or the class is registered already, or the name is taken by a field
     *     of an object that embeds this registry
     * @throws IllegalStateException if the registry has been used
     */
    public <X extends T> Registry<T> register(String entry, Class<X> type, Form<X> form, String doc) {
        return add(entry, new Entry<>(type, form, doc, false));
    }

    /**
     * Registers a type whose objects are known by one of their own fields: {@code { "fact": "people", "atLeast": 2 }}
     * by {@code fact}. For {@link #asKeyed} only.
     */
    public <X extends T> Registry<T> registerObject(String leadingField, Class<X> type, ObjectForm<X> form) {
        form.requireField(leadingField);
        return add(leadingField, new Entry<>(type, form, form.doc(), true));
    }

    /**
     * Lets a field of any other {@linkplain Forms#name name} whose value is a text, a number or a flag be an entry:
     * {@code { "item": "jackpot" }}. A name that is nearly a registered one stays a problem. For {@link #asKeyed} and
     * {@link #asKeyedList} only.
     *
     * @param make makes the entry out of name and value; it is written by its class, as a registered entry
     * @throws IllegalArgumentException if that was done already
     * @throws IllegalStateException if the registry has been used
     */
    public Registry<T> registerOthers(BiFunction<String, Document, T> make) {
        requireOpen("for other names");
        if (hasOthers()) {
            throw new IllegalArgumentException(name + " for other names is registered already");
        }
        others.add(make);
        return this;
    }

    /** The form of an object that has exactly one registered key, or the leading field of a registered object. */
    public Form<T> asKeyed() {
        return new KeyedForm<>(this);
    }

    /**
     * The form of several entries: an object with a registered key for each, or a list of objects as {@link #asKeyed}
     * reads them. An object with the leading field of a registered object is that one entry.
     */
    public Form<List<T>> asKeyedList(int max) {
        return new KeyedListForm<>(this, max);
    }

    /** The form of an object with a field, such as {@code type}, whose text says which entry the other fields are. */
    public Form<T> asTagged(String tag) {
        entries.forEach((entry, form) -> form.requireTaggable(entry, tag));
        return new TaggedForm<>(this, tag);
    }

    /** Its name among the definitions of a schema. */
    public String name() {
        return name;
    }

    /** All registered names, in the order of registration. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    String doc() {
        return doc;
    }

    /** Whether the name is registered as the key of a field. */
    boolean isField(String entry) {
        return entries.containsKey(entry) && !entries.get(entry).leading();
    }

    boolean isLeading(String entry) {
        return entries.containsKey(entry) && entries.get(entry).leading();
    }

    Collection<String> fieldNames() {
        return entries.keySet().stream().filter(this::isField).toList();
    }

    Optional<T> read(String entry, Cursor at) {
        return used(entry).form().read(at).map(value -> value);
    }

    /** Whether fields of other names can be entries. */
    boolean hasOthers() {
        return !others.isEmpty();
    }

    /** Reads a field of a name that is not registered, or reports it as unknown. */
    Optional<T> readOther(Cursor at, Document.Fields fields, String field) {
        Cursor there = at.field(field);
        boolean scalar = there.document() instanceof Document.Text
                || there.document() instanceof Document.Whole
                || there.document() instanceof Document.Flag;
        if (!hasOthers() || !scalar || Nearest.among(field, names()).isPresent()) {
            Keys.reportUnknown(at, fields, field, names());
            return Optional.empty();
        }
        closed = true;
        return Forms.name()
                .read(Keys.cursor(there, fields, field))
                .flatMap(name -> Attempt.at(there, () -> others.get(0).apply(name, there.document())));
    }

    /** The name under which a value is registered: that of its class, else of the first type that it has. */
    String nameOf(T value) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().type().equals(value.getClass()))
                .findFirst()
                .or(() -> entries.entrySet().stream()
                        .filter(entry -> entry.getValue().type().isInstance(value))
                        .findFirst())
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalArgumentException(value.getClass().getName() + " is not registered as a "
                        + name + ": give the vocabulary on which it is to whoever reads or writes it"));
    }

    Document write(T value) {
        return used(nameOf(value)).writeAny(value);
    }

    /** The schema of what stands at a key, with its docs. */
    Document.Fields schema(String entry, Definitions definitions) {
        Entry<? extends T> used = used(entry);
        return Schema.described(used.doc(), used.form().schema(definitions));
    }

    Document.Fields schemaTagged(String entry, String tag, Definitions definitions) {
        return used(entry).requireTaggable(entry, tag).schemaTagged(tag, entry, definitions);
    }

    /** Keeps names free that are taken by an object which embeds this registry. */
    void reserve(Predicate<String> taken, String object) {
        Reserved other = new Reserved(taken, object);
        fieldNames().forEach(other::requireFree);
        reserved.add(other);
    }

    private Entry<? extends T> used(String entry) {
        closed = true;
        return Objects.requireNonNull(entries.get(entry), () -> name + " has no entry " + entry);
    }

    private Registry<T> add(String entry, Entry<? extends T> form) {
        requireOpen(entry);
        boolean sameType =
                entries.values().stream().anyMatch(known -> known.type().equals(form.type()));
        if (entries.containsKey(entry) || sameType || entry.equals(Schema.REMARK)) {
            throw new IllegalArgumentException(
                    name + " " + entry + " or its " + form.type() + " is registered already");
        }
        reserved.forEach(other -> other.requireFree(entry));
        entries.put(entry, form);
        return this;
    }

    private void requireOpen(String entry) {
        if (closed) {
            throw new IllegalStateException(name + " " + entry + " is registered after the registry was used");
        }
    }

    private record Reserved(Predicate<String> taken, String object) {
        void requireFree(String entry) {
            if (taken.test(entry)) {
                throw new IllegalArgumentException(entry + " is a field of " + object + " already");
            }
        }
    }

    private record Entry<X>(Class<X> type, Form<X> form, String doc, boolean leading) {
        Document writeAny(Object value) {
            return form.write(type.cast(value));
        }

        ObjectForm<X> requireTaggable(String entry, String tag) {
            if (form instanceof ObjectForm<X> object && !object.hasField(tag)) {
                return object;
            }
            throw new IllegalArgumentException(entry + " must be an object without a field " + tag);
        }
    }
}
