package dev.levelwright.discord.message;

import dev.levelwright.chat.Markup;

/** Discord's markdown where Discord shows no mention as a name, which is in titles and labels: people by name there. */
enum Unlinked implements Markup {
    /** The only one. */
    MARKUP;

    @Override
    public String plain(String text) {
        return DISCORD.plain(text);
    }

    @Override
    public String data(String text) {
        return DISCORD.data(text);
    }

    @Override
    public String strong(String text) {
        return DISCORD.data(text);
    }

    @Override
    public String person(String id, String name) {
        return DISCORD.data(name);
    }
}
