package dev.levelwright.telegram;

import dev.levelwright.chat.Line;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.Span;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words of the adapter itself, in the languages of the core. */
final class Notices {
    private static final String BUNDLE = "dev.levelwright.telegram.notices";

    private Notices() {}

    /** Nobody is known by that {@code @name}. */
    static Reply stranger(Locale locale, String handle) {
        return Reply.saying(line(locale, "stranger", Span.data(handle))).bad().build();
    }

    /** What was asked is for their eyes alone, and they never wrote to the bot. */
    static Reply writeFirst(Locale locale, String bot) {
        return Reply.saying(line(locale, "write-first", Span.plain("@" + bot))).build();
    }

    /** The button is somebody else's, or from another time. */
    static Reply notYours(Locale locale) {
        return Reply.saying(line(locale, "not-yours", Span.plain(""))).bad().build();
    }

    private static Line line(Locale locale, String key, Span what) {
        String[] around = words(locale, key).split("\\{0}", 2);
        return new Line(List.of(Span.plain(around[0]), what, Span.plain(around.length > 1 ? around[1] : "")));
    }

    private static String words(Locale locale, String key) {
        return ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
