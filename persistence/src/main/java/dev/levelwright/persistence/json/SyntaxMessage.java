package dev.levelwright.persistence.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser says about an error of syntax, said to somebody who edits a rulebook. Shows nothing of the text. */
public final class SyntaxMessage {
    private static final Pattern CHARACTER =
            Pattern.compile("Unexpected character \\('.*' \\(code (\\d+).*", Pattern.DOTALL);
    private static final Map<String, String> BOUNDS = Map.of(
            "Document nesting depth", "nested too deep: at most 64 levels are read",
            "String value length", "a text is too long: at most 100000 characters are read",
            "Name length", "a field name is too long: at most 256 characters are read",
            "Number value length", "a number is too long");
    private static final Map<String, String> ERRORS = Map.of(
            "Unrecognized token", "unknown word: texts stand in quotation marks",
            "Non-standard token", "not a number of JSON",
            "Illegal unquoted character", "a line break or control character inside a text: write \\n",
            "Illegal character", "unexpected control character",
            "Unrecognized character escape", "unknown escape in a text: a backslash is written twice",
            "Invalid numeric value", "not a number of JSON",
            "Unexpected close marker", "a bracket is closed by one of another kind",
            "Unexpected low surrogate", "half a surrogate pair in a field name",
            "Unexpected high surrogate", "half a surrogate pair in a field name");

    private SyntaxMessage() {}

    /** The message, without a place. */
    public static String of(JsonProcessingException refused) {
        String message = String.valueOf(refused.getOriginalMessage());
        if (refused instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
            return "ends too early: a bracket or quotation mark is not closed";
        }
        if (refused instanceof StreamConstraintsException) {
            return among(BOUNDS, message, "larger than what is read");
        }
        Matcher character = CHARACTER.matcher(message);
        return character.matches()
                ? unexpected(Integer.parseInt(character.group(1)))
                : among(ERRORS, message, "not JSON");
    }

    private static String among(Map<String, String> messages, String message, String otherwise) {
        return messages.entrySet().stream()
                .filter(entry -> message.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static String unexpected(int letter) {
        String hint = letter == '/' || letter == '#' ? ": a remark is a field named \"//\"" : "";
        boolean printable = letter > 0x20 && letter < 0x7F;
        String shown = printable ? String.valueOf((char) letter) : String.format("U+%04X", letter);
        return "unexpected character " + shown + hint;
    }
}
