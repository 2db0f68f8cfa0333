package dev.levelwright.chat;

import java.util.regex.Pattern;

/**
 * HTML as Telegram reads it. In somebody's text whatever Telegram would make a link of (mentions, commands, tags,
 * addresses) is broken by a joiner of no width. A player is a name without a link: a link would notify them.
 */
final class TelegramMarkup implements Markup {
    private static final String WORD_JOINER = "\u2060";
    private static final Pattern LINK = Pattern.compile("[@/#$:.](?=[\\p{L}\\p{N}_/])");

    @Override
    public String plain(String text) {
        return escaped(Harmless.line(text));
    }

    @Override
    public String data(String text) {
        return escaped(LINK.matcher(Harmless.data(text)).replaceAll("$0" + WORD_JOINER));
    }

    @Override
    public String strong(String text) {
        return text.isEmpty() ? "" : "<b>" + data(text) + "</b>";
    }

    @Override
    public String person(String id, String name) {
        return data(name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
