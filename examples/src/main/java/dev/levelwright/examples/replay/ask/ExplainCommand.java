package dev.levelwright.examples.replay.ask;

import dev.levelwright.Explained;
import dev.levelwright.Realm;
import dev.levelwright.decision.Explanation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.examples.text.Names;
import dev.levelwright.examples.text.Style;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Transaction;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain HOLDER}: the holder's latest outcomes, and how each amount came about. */
@Command(
        name = "explain",
        description = "Shows what a holder's latest activities came to, and how.",
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
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
            description = "how many activities; ${DEFAULT-VALUE} unless given")
    private int last = 10;

    /** A command that writes in {@code style}. */
    public ExplainCommand(Style style) {
        this.style = style;
    }

    @Override
    public Integer call() {
        if (last < 1) {
            throw new ParameterException(spec.commandLine(), "--last must be at least 1 but was " + last);
        }
        try (Asked asked = options.open()) {
            HolderName who = asked.view(holder).holder();
            Realm realm = asked.realm();
            List<Explained> entries = realm.explained(who, Long.MAX_VALUE, last);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    style.title(Names.shown(holder, 60)) + style.faint("  realm " + asked.name() + ", newest first"));
            Explanation words = new Explanation(Locale.ENGLISH, realm.rulebook().zone());
            entries.forEach(entry -> explain(asked, entry, words, out));
            out.flush();
            return 0;
        }
    }

    private void explain(Asked asked, Explained explained, Explanation words, PrintWriter out) {
        Transaction transaction = explained.entry().transaction();
        Optional<Outcome> outcome = explained.outcome();
        String when = asked.shown(transaction.at());
        String type = transaction.activity().type();
        String line = outcome.map(words::line).orElse("its key is no longer kept");
        out.println("  " + style.faint(when) + "  " + style.strong(type) + "  " + Names.shown(line, 200));
        outcome.ifPresent(known -> known.decision()
                .trace()
                .forEach(derivation ->
                        out.println("      " + style.faint(derivation.rule() + ": " + words.derivation(derivation)))));
    }
}
