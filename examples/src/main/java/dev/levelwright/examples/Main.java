package dev.levelwright.examples;

import dev.levelwright.examples.importing.ImportCommand;
import dev.levelwright.examples.play.PlayCommand;
import dev.levelwright.examples.replay.ReplayCommand;
import dev.levelwright.examples.replay.ask.ExplainCommand;
import dev.levelwright.examples.replay.ask.JournalCommand;
import dev.levelwright.examples.replay.ask.RankCommand;
import dev.levelwright.examples.replay.ask.SupplyCommand;
import dev.levelwright.examples.replay.ask.TopCommand;
import dev.levelwright.examples.replay.ask.VerifyCommand;
import dev.levelwright.examples.text.Style;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line: {@code replay} runs a chat through a rulebook into a database, {@code import} brings another bot's
 * players into it, {@code rank}, {@code top}, {@code explain}, {@code journal} and {@code supply} ask the database, {@code
 * verify} checks it. Exit codes: 0 done, 1 the data or the environment is in the way, 2 the command line is wrong.
 */
@Command(
        name = "levelwright",
        description = "Replays what a community wrote through a rulebook, and asks what came of it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine(Style.ofStandardOutput()).execute(args));
    }

    /** The command line, writing in {@code style}. */
    public static CommandLine commandLine(Style style) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new ReplayCommand(style))
                .addSubcommand(new ImportCommand(style))
                .addSubcommand(new RankCommand(style))
                .addSubcommand(new TopCommand(style))
                .addSubcommand(new ExplainCommand(style))
                .addSubcommand(new JournalCommand(style))
                .addSubcommand(new SupplyCommand(style))
                .addSubcommand(new VerifyCommand(style))
                .addSubcommand(new PlayCommand(style, System.in))
                .setExecutionExceptionHandler(new Failures());
        line.getCommandSpec().versionProvider(Main::version);
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().versionProvider(Main::version));
        return line;
    }

    /** As the jar's manifest says. */
    private static String[] version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"levelwright " + (version == null ? "(built from source)" : version)};
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
