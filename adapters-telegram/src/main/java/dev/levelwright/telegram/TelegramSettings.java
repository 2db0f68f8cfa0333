package dev.levelwright.telegram;

import dev.levelwright.chat.ChatSettings;
import dev.levelwright.telegram.delivery.Limits;
import java.time.Duration;
import java.util.Set;

/**
 * What an author decides about the adapter. No number of the game is here.
 *
 * @param chat how the game talks; the names of people come from Telegram
 * @param realms which realm is played in which chat
 * @param owners who may use admin commands everywhere, by Telegram's numbers of them
 * @param adminsKept for how long a group's administrators are believed without asking Telegram again
 * @param limits how much is sent
 */
public record TelegramSettings(ChatSettings chat, Realms realms, Set<Long> owners, Duration adminsKept, Limits limits) {
    /** A realm for each chat, no owners, administrators asked every ten minutes, Telegram's own limits. */
    public static final TelegramSettings STANDARD = new TelegramSettings(
            ChatSettings.standard(), Realms.chats(), Set.of(), Duration.ofMinutes(10), Limits.TELEGRAM);

    public TelegramSettings {
        owners = Set.copyOf(owners);
        if (adminsKept.isNegative()) {
            throw new IllegalArgumentException(
                    "time for which administrators are believed must not be negative but was " + adminsKept);
        }
    }

    /** The same, talking otherwise. */
    public TelegramSettings with(ChatSettings talking) {
        return new TelegramSettings(talking, realms, owners, adminsKept, limits);
    }

    /** The same with other realms. */
    public TelegramSettings with(Realms which) {
        return new TelegramSettings(chat, which, owners, adminsKept, limits);
    }

    /** The same with these owners. */
    public TelegramSettings withOwners(Set<Long> people) {
        return new TelegramSettings(chat, realms, people, adminsKept, limits);
    }

    /** The same with administrators believed for so long. */
    public TelegramSettings withAdminsKept(Duration time) {
        return new TelegramSettings(chat, realms, owners, time, limits);
    }

    /** The same with other limits. */
    public TelegramSettings with(Limits sending) {
        return new TelegramSettings(chat, realms, owners, adminsKept, sending);
    }
}
