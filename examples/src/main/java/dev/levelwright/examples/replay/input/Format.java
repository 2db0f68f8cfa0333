package dev.levelwright.examples.replay.input;

/** What an input is. */
public enum Format {
    CHAT_TABLE("chat table"),
    DISCORD("DiscordChatExporter JSON"),
    TELEGRAM("Telegram Desktop JSON");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** The format for people. */
    public String label() {
        return label;
    }
}
