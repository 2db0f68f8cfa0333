package dev.levelwright.examples.replay.ask;

import dev.levelwright.asset.Asset;
import dev.levelwright.examples.replay.Leaderboard;
import dev.levelwright.examples.replay.input.InputProblem;
import dev.levelwright.examples.text.Style;
import dev.levelwright.rule.Rulebook;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code top [ASSET]}: the board of an asset. */
@Command(name = "top", description = "Shows the board of an asset.", mixinStandardHelpOptions = true)
public final class TopCommand implements Callable<Integer> {
    private final Style style;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskOptions options = new AskOptions();

    @Parameters(
            paramLabel = "ASSET",
            arity = "0..1",
            description = "the asset; the rulebook's first board unless given")
    private Optional<String> asset = Optional.empty();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many places; ${DEFAULT-VALUE} unless given")
    private int top = 10;

    /** A command that writes in {@code style}. */
    public TopCommand(Style style) {
        this.style = style;
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top must be at least 1 but was " + top);
        }
        try (Asked asked = options.open()) {
            Asset board = board(asked.realm().rulebook());
            List<String> lines = new Leaderboard(asked.realm(), style, Map.of()).lines(board, top);
            PrintWriter out = spec.commandLine().getOut();
            out.println(style.title(board.label()) + style.faint("  realm " + asked.name()));
            lines.forEach(out::println);
            out.flush();
            return 0;
        }
    }

    private Asset board(Rulebook book) {
        return asset.map(name -> Optional.ofNullable(book.assets().get(name)).filter(Asset::board))
                .orElseGet(() -> Leaderboard.first(book))
                .orElseThrow(() -> new InputProblem("no such board in rulebook " + book.name() + "; it has: "
                        + book.assets().values().stream()
                                .filter(Asset::board)
                                .map(Asset::name)
                                .collect(Collectors.joining(", "))));
    }
}
