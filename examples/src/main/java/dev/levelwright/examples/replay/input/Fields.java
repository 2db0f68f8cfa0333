package dev.levelwright.examples.replay.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;

/** The fields of a JSON object, with the place to name when one is not as it must be. */
record Fields(String place, JsonNode node) {
    private static final long MAX_SECONDS = 1_000_000_000_000L;

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    JsonNode get(String field) {
        return node.path(field);
    }

    /** A text, or a number written as one. */
    String text(String field) {
        JsonNode value = node.path(field);
        if (!(value.isTextual() || value.isIntegralNumber()) || value.asText().isEmpty()) {
            throw problem(field, "must be a text");
        }
        return value.asText();
    }

    /** A text that names somebody or something. */
    String name(String field) {
        String name = text(field);
        if (name.length() > 100) {
            throw problem(field, "must have at most 100 characters");
        }
        return name;
    }

    /** A text, or empty when there is none. */
    String textOrEmpty(String field) {
        return has(field) ? text(field) : "";
    }

    /** A whole number of seconds, as a number or a text; empty when there is none. */
    OptionalLong seconds(String field) {
        if (!has(field)) {
            return OptionalLong.empty();
        }
        String digits = text(field);
        if (!digits.matches("[0-9]{1,13}") || Long.parseLong(digits) > MAX_SECONDS) {
            throw problem(field, "must be a whole number of seconds");
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    boolean flag(String field) {
        return node.path(field).asBoolean();
    }

    Fields object(String field) {
        if (!node.path(field).isObject()) {
            throw problem(field, "must be an object");
        }
        return new Fields(place + "." + field, node.path(field));
    }

    InputProblem problem(String field, String rule) {
        JsonNode value = node.path(field);
        String was = value.isMissingNode()
                ? "is missing"
                : "was " + Shown.quoted(value.isValueNode() ? value.asText() : value.toString());
        return InputProblem.at(place + "." + field, rule + " but " + was);
    }
}
