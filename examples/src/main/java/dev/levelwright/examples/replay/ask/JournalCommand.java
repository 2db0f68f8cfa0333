package dev.levelwright.examples.replay.ask;

import dev.levelwright.examples.text.Names;
import dev.levelwright.examples.text.Style;
import dev.levelwright.examples.text.TextTable;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Posting;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journal HOLDER}: the holder's latest postings, in double entry. */
@Command(name = "journal", description = "Shows a holder's latest postings.", mixinStandardHelpOptions = true)
public final class JournalCommand implements Callable<Integer> {
    private final Style style;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskOptions options = new AskOptions();

    @Parameters(paramLabel = "HOLDER", description = "who, as named in the input")
    private String holder = "";

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many transactions; ${DEFAULT-VALUE} unless given")
    private int last = 10;

    /** A command that writes in {@code style}. */
    public JournalCommand(Style style) {
        this.style = style;
    }

    @Override
    public Integer call() {
        if (last < 1) {
            throw new ParameterException(spec.commandLine(), "--last must be at least 1 but was " + last);
        }
        try (Asked asked = options.open()) {
            HolderName who = asked.view(holder).holder();
            TextTable table = new TextTable(style, ">no.", "at", "activity", ">amount", "asset", "with", "reason");
            asked.realm().history(who, last).forEach(entry -> rows(asked, entry, who, table));
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    style.title(Names.shown(holder, 60)) + style.faint("  realm " + asked.name() + ", newest first"));
            table.lines().forEach(out::println);
            out.flush();
            return 0;
        }
    }

    private void rows(Asked asked, Entry entry, HolderName who, TextTable table) {
        String number = Style.number(entry.number());
        String at = asked.shown(entry.transaction().at());
        String type = entry.transaction().activity().type();
        boolean first = true;
        for (Posting posting : entry.transaction().postings()) {
            boolean in = posting.to().holder().equals(who);
            if (in || posting.from().holder().equals(who)) {
                Account other = in ? posting.from() : posting.to();
                table.row(
                        first ? number : "",
                        first ? at : "",
                        first ? type : "",
                        in
                                ? style.good("+" + Style.number(posting.amount()))
                                : style.bad("-" + Style.number(posting.amount())),
                        posting.asset(),
                        Names.shown(name(other.holder()), 40),
                        posting.reason());
                first = false;
            }
        }
        if (first) {
            table.row(number, at, type, "", style.faint("nothing was posted"), "", "");
        }
    }

    /** A pool or an outside without an id of its own by its kind alone. */
    private static String name(HolderName holder) {
        return holder.id().isEmpty() ? holder.kind() : holder.toString();
    }
}
