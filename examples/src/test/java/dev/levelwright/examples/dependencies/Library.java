package dev.levelwright.examples.dependencies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A library that a published module brings along.
 *
 * @param name group and artifact
 * @param licences the ids of the licences of which one may choose, or their names where they have no id
 * @param modules the modules that bring it along
 */
record Library(String name, String version, Set<String> licences, Set<String> modules) {
    /** All libraries in the bills of materials ({@code target/bom.json}) of some modules, by name. */
    static Map<String, Library> of(Path root, Iterable<String> modules) throws IOException {
        TreeMap<String, Library> libraries = new TreeMap<>();
        for (String module : modules) {
            for (JsonNode component : new ObjectMapper()
                    .readTree(Files.readString(bill(root, module)))
                    .get("components")) {
                Library library = of(component, module);
                libraries.merge(library.name, library, Library::and);
            }
        }
        libraries.keySet().removeIf(name -> name.startsWith("dev.levelwright:"));
        return libraries;
    }

    /** Where a module's bill of materials is. */
    static Path bill(Path root, String module) {
        return root.resolve(module).resolve("target/bom.json");
    }

    private static Library of(JsonNode component, String module) {
        Set<String> licences = new TreeSet<>();
        for (JsonNode licence : component.path("licenses")) {
            licences.add(
                    licence.has("expression")
                            ? licence.get("expression").asText()
                            : licence.path("license")
                                    .path("id")
                                    .asText(licence.path("license").path("name").asText()));
        }
        return new Library(
                component.path("group").asText() + ":" + component.get("name").asText(),
                component.get("version").asText(),
                licences,
                new TreeSet<>(Set.of(module)));
    }

    private Library and(Library other) {
        Set<String> both = new TreeSet<>(modules);
        both.addAll(other.modules);
        Set<String> versions = new TreeSet<>(List.of(version, other.version));
        return new Library(name, String.join(", ", versions), licences, both);
    }

    /** It as a row of a table. */
    String row() {
        return "| `" + name + "` | " + version + " | " + String.join(" or ", licences) + " | "
                + String.join(", ", modules) + " |";
    }
}
