package dev.levelwright.examples.replay.ask;

import dev.levelwright.examples.text.Names;
import dev.levelwright.examples.text.Style;
import dev.levelwright.examples.text.TextTable;
import dev.levelwright.report.Supply;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code supply [ASSET]}: how much of each asset was minted and burnt, by which rules, and how much there is. */
@Command(
        name = "supply",
        description = "Shows how much of each asset was minted and burnt, and why.",
        mixinStandardHelpOptions = true)
public final class SupplyCommand implements Callable<Integer> {
    private final Style style;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskOptions options = new AskOptions();

    @Parameters(paramLabel = "ASSET", arity = "0..1", description = "the asset; all of them unless given")
    private Optional<String> asset = Optional.empty();

    /** A command that writes in {@code style}. */
    public SupplyCommand(Style style) {
        this.style = style;
    }

    @Override
    public Integer call() {
        try (Asked asked = options.open()) {
            TextTable table = new TextTable(style, "asset", "reason", ">minted", ">burnt", ">held", ">waiting");
            Supply.of(asked.realm()).stream()
                    .filter(supply -> asset.isEmpty() || asset.get().equals(supply.asset()))
                    .forEach(supply -> rows(supply, table));
            PrintWriter out = spec.commandLine().getOut();
            out.println(style.title("supply") + style.faint("  realm " + asked.name()));
            table.lines().forEach(out::println);
            out.flush();
            return 0;
        }
    }

    private void rows(Supply supply, TextTable table) {
        table.row(
                style.strong(Names.shown(supply.asset(), 40)),
                "",
                style.strong(Style.number(supply.mintedTotal())),
                style.strong(Style.number(supply.burntTotal())),
                style.strong(Style.number(supply.held())),
                Style.number(supply.waiting()));
        SortedSet<String> reasons = new TreeSet<>(supply.minted().keySet());
        reasons.addAll(supply.burnt().keySet());
        reasons.forEach(reason -> table.row(
                "", Names.shown(reason, 60), amount(supply.minted(), reason), amount(supply.burnt(), reason), "", ""));
    }

    private static String amount(SortedMap<String, Long> byReason, String reason) {
        return Optional.ofNullable(byReason.get(reason)).map(Style::number).orElse("");
    }
}
