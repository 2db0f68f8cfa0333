package dev.levelwright.examples.replay.ask;

import dev.levelwright.Realm;
import dev.levelwright.asset.Asset;
import dev.levelwright.decision.Standing;
import dev.levelwright.engine.View;
import dev.levelwright.examples.replay.Leaderboard;
import dev.levelwright.examples.text.Names;
import dev.levelwright.examples.text.Style;
import dev.levelwright.examples.text.TextTable;
import dev.levelwright.rule.Rulebook;
import java.io.PrintWriter;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rank HOLDER}: places on the boards, and everything that the holder has. */
@Command(name = "rank", description = "Shows a holder's places, levels and amounts.", mixinStandardHelpOptions = true)
public final class RankCommand implements Callable<Integer> {
    private final Style style;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskOptions options = new AskOptions();

    @Parameters(paramLabel = "HOLDER", description = "who, as named in the input")
    private String holder = "";

    /** A command that writes in {@code style}. */
    public RankCommand(Style style) {
        this.style = style;
    }

    @Override
    public Integer call() {
        try (Asked asked = options.open()) {
            View view = asked.view(holder);
            PrintWriter out = spec.commandLine().getOut();
            out.println(style.title(Names.shown(holder, 60))
                    + style.faint("  realm " + asked.name() + ", as of "
                            + asked.shown(asked.game().now().toEpochMilli()) + " "
                            + asked.realm().rulebook().zone()));
            table(asked.realm(), view).lines().forEach(out::println);
            out.flush();
            return 0;
        }
    }

    private TextTable table(Realm realm, View view) {
        Rulebook book = realm.rulebook();
        TextTable table = new TextTable(style, "asset", ">amount", ">place", "level", "");
        for (Standing standing : view.standings()) {
            Asset asset = book.assets().get(standing.account().asset());
            table.row(
                    standing.label(),
                    style.strong(Style.number(standing.amount())),
                    asset != null && asset.board() ? place(realm, asset, view) : "",
                    Leaderboard.level(standing),
                    standing.progress().map(way -> Leaderboard.bar(style, way)).orElse(""));
        }
        return table;
    }

    private static String place(Realm realm, Asset asset, View view) {
        OptionalLong rank = realm.rank(asset.name(), view.holder());
        return rank.isPresent() ? "#" + Style.number(rank.getAsLong()) : "-";
    }
}
