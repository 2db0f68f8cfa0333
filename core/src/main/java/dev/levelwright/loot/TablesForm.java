package dev.levelwright.loot;

import dev.levelwright.form.Cursor;
import dev.levelwright.form.Definitions;
import dev.levelwright.form.Document;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.loot.LootForms.Body;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables by name, where a table may be written as a list, so that its name cannot stand in an object. */
record TablesForm<E>(Form<Map<String, Body<E>>> bodies) implements Form<Map<String, LootTable<List<E>>>> {
    TablesForm(Form<String> name, Form<Body<E>> body, int max) {
        this(Forms.map(name, body, max));
    }

    @Override
    public String describe() {
        return bodies.describe();
    }

    @Override
    public Fit fit(Document document) {
        return bodies.fit(document);
    }

    @Override
    public Optional<Map<String, LootTable<List<E>>>> read(Cursor at) {
        return bodies.read(at).flatMap(read -> named(at, read));
    }

    @Override
    public Document write(Map<String, LootTable<List<E>>> tables) {
        Map<String, Body<E>> written = new LinkedHashMap<>();
        tables.forEach((name, table) -> written.put(name, Body.of(table)));
        return bodies.write(written);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return bodies.schema(definitions);
    }

    private Optional<Map<String, LootTable<List<E>>>> named(Cursor at, Map<String, Body<E>> read) {
        Map<String, LootTable<List<E>>> tables = new LinkedHashMap<>();
        read.forEach((name, body) -> table(at.field(name), name, body).ifPresent(table -> tables.put(name, table)));
        return tables.size() == read.size() ? Optional.of(Collections.unmodifiableMap(tables)) : Optional.empty();
    }

    private Optional<LootTable<List<E>>> table(Cursor at, String name, Body<E> body) {
        try {
            return Optional.of(body.named(name));
        } catch (IllegalArgumentException | ArithmeticException refused) {
            return at.refuse(String.valueOf(refused.getMessage()));
        }
    }
}
