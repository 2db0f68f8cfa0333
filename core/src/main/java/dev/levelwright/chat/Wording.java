package dev.levelwright.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One meaning in several languages.
 *
 * @param english in English, for all other languages too
 * @param others in further languages, by language alone
 */
public record Wording(String english, Map<Locale, String> others) {
    public Wording {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** The same words in every language, such as a name. */
    public static Wording everywhere(String words) {
        return new Wording(words, Map.of());
    }

    /** The words for somebody who reads {@code locale}. */
    public String in(Locale locale) {
        return others.getOrDefault(Locale.forLanguageTag(locale.getLanguage()), english);
    }
}
