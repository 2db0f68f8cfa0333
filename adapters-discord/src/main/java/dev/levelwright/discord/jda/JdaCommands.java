package dev.levelwright.discord.jda;

import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import dev.levelwright.discord.command.CommandJson;
import dev.levelwright.discord.message.Texts;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Our commands as JDA registers them. */
final class JdaCommands {
    private JdaCommands() {}

    static CommandData of(Command command) {
        return CommandData.fromData(DataObject.fromJson(CommandJson.of(command).toString()));
    }

    static Choice choice(Option.Choice choice) {
        return new Choice(
                Texts.cut(choice.label(), Choice.MAX_NAME_LENGTH),
                Texts.cut(choice.value(), Choice.MAX_STRING_VALUE_LENGTH));
    }
}
