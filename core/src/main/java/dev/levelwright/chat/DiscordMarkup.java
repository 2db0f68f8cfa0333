package dev.levelwright.chat;

import java.util.regex.Pattern;

/**
 * Markdown as Discord reads it: a backslash before punctuation takes its meaning away. An at sign is followed by a blank of
 * no width, so that no name mentions anybody even where mentions are allowed.
 */
final class DiscordMarkup implements Markup {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\*_~`|>#\\[\\]()<]|:(?=//)");
    private static final Pattern LIST = Pattern.compile("^(\\s*\\d*)([-+.])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    @Override
    public String plain(String text) {
        return escaped(Harmless.line(text));
    }

    @Override
    public String data(String text) {
        return escaped(Harmless.data(text));
    }

    @Override
    public String strong(String text) {
        String inside = data(text).strip();
        return inside.isEmpty() ? "" : "**" + inside + "**";
    }

    @Override
    public String person(String id, String name) {
        return NUMBER.matcher(id).matches() ? "<@" + id + ">" : data(name);
    }

    private static String escaped(String text) {
        String special = SPECIAL.matcher(text).replaceAll("\\\\$0");
        return LIST.matcher(special).replaceFirst("$1\\\\$2").replace("@", "@\u200B");
    }
}
