package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** Looks whether a text that was written for a platform does nothing there but being read. */
final class Tame {
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\u202A-\\u202E\\u2066\\u2067\\u200E\\u200F\\u061C" + "\\u2028\\u2029\\uFEFF\\u00AD]");
    private static final Pattern TOWER = Pattern.compile("\\p{Mn}{4}");
    private static final Pattern DISCORD_ESCAPE = Pattern.compile("\\\\[^0-9A-Za-z\\s]");
    private static final Pattern DISCORD_SPECIAL =
            Pattern.compile("[\\\\*_~`|>#\\[\\]()<]|@(?!\\u200B)|://|^\\s*[-+]|^\\s*\\d+\\.");
    private static final Pattern OWN_PERSON = Pattern.compile("<@[0-9]{1,20}>");
    private static final Pattern OWN_TAG = Pattern.compile("</?b>");
    private static final Pattern ENTITY = Pattern.compile("&(?:lt|gt|amp|quot);");
    private static final Pattern TELEGRAM_LINK = Pattern.compile("[@/#$](?=[\\p{L}\\p{N}_])|\\p{L}[.](?=\\p{L})|://");

    private Tame() {}

    /** One line of somebody's text that is written for a platform. */
    static void require(Markup markup, String written) {
        assertThat(INVISIBLE.matcher(written).find())
                .as("invisible in " + written)
                .isFalse();
        assertThat(TOWER.matcher(written).find()).as("towers in " + written).isFalse();
        assertThat(written.chars().filter(unit -> unit == '\u2068').count())
                .as("isolates in " + written)
                .isEqualTo(written.chars().filter(unit -> unit == '\u2069').count());
        if (markup == Markup.DISCORD) {
            requireDiscord(written);
        } else if (markup == Markup.TELEGRAM) {
            requireTelegram(written);
        }
    }

    private static void requireDiscord(String written) {
        String rest = DISCORD_ESCAPE
                .matcher(OWN_PERSON.matcher(written).replaceAll("x"))
                .replaceAll("x");
        assertThat(DISCORD_SPECIAL.matcher(rest).find())
                .as("markdown in " + written)
                .isFalse();
    }

    private static void requireTelegram(String written) {
        String rest = ENTITY.matcher(OWN_TAG.matcher(written).replaceAll(" ")).replaceAll(" ");
        assertThat(rest).as("tags in " + written).doesNotContain("<", ">", "&");
    }

    /** One line of somebody's text, and nothing else, that is written for Telegram. */
    static void requireNoLinks(String written) {
        assertThat(TELEGRAM_LINK
                        .matcher(ENTITY.matcher(written).replaceAll(" "))
                        .find())
                .as("links in " + written)
                .isFalse();
    }
}
