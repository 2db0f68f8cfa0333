package dev.levelwright.discord;

import dev.levelwright.chat.Line;
import dev.levelwright.chat.Reply;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said when the game itself cannot answer. */
final class Trouble {
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Trouble() {}

    /** Something broke, which the log says more about. */
    static Reply failed(Locale locale) {
        return say("failed", locale);
    }

    /** There was no room to work on it. */
    static Reply busy(Locale locale) {
        return say("busy", locale);
    }

    private static Reply say(String key, Locale locale) {
        String text = ResourceBundle.getBundle("dev.levelwright.discord.texts", locale, ENGLISH_OTHERWISE)
                .getString(key);
        return Reply.saying(Line.plain(text)).bad().onlyForWhoAsked().build();
    }
}
