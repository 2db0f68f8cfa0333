package dev.levelwright.discord.jda;

import dev.levelwright.chat.Picture;
import dev.levelwright.discord.message.DiscordMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** Our messages as JDA sends them, made of the very JSON that any other library would send. */
final class JdaMessages {
    private JdaMessages() {}

    static MessageCreateData create(DiscordMessage message) {
        return write(message, new MessageCreateBuilder()).build();
    }

    /** What replaces everything that a message said before. */
    static MessageEditData edit(DiscordMessage message) {
        return write(message, new MessageEditBuilder().setReplace(true)).build();
    }

    private static <B extends MessageRequest<B>> B write(DiscordMessage message, B builder) {
        DataObject json = DataObject.fromJson(message.json().toString());
        B written = builder.setEmbeds(embeds(json.getArray("embeds")))
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false)
                .setFiles(message.picture().map(JdaMessages::file).stream().toList());
        Rows.set(written, json.getArray("components"));
        return written;
    }

    private static Collection<MessageEmbed> embeds(DataArray array) {
        List<MessageEmbed> embeds = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
            embeds.add(EmbedBuilder.fromData(array.getObject(i)).build());
        }
        return embeds;
    }

    private static FileUpload file(Picture picture) {
        return FileUpload.fromData(picture.png(), picture.name()).setDescription(picture.alt());
    }
}
