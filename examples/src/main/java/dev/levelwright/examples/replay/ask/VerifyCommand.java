package dev.levelwright.examples.replay.ask;

import dev.levelwright.examples.text.Names;
import dev.levelwright.examples.text.Style;
import dev.levelwright.report.Audit;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code verify}: whether the journal adds up to what the database shows; 1 when it does not. */
@Command(
        name = "verify",
        description = "Checks that the journal adds up to every balance and trait in the database.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    private static final int LONGEST = 300;

    private final Style style;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskOptions options = new AskOptions();

    /** A command that writes in {@code style}. */
    public VerifyCommand(Style style) {
        this.style = style;
    }

    @Override
    public Integer call() {
        try (Asked asked = options.open()) {
            Audit audit = Audit.of(asked.realm());
            PrintWriter out = spec.commandLine().getOut();
            out.println(style.title("journal and store") + style.faint("  realm " + asked.name()));
            out.println("  " + Style.number(audit.entries()) + " entries, " + Style.number(audit.holders())
                    + " holders, " + Style.number(audit.balances()) + " balances, " + Style.number(audit.traits())
                    + " traits");
            audit.findings().forEach(finding -> out.println("  " + style.bad(Names.shown(finding.line(), LONGEST))));
            out.println(
                    audit.agrees()
                            ? "  " + style.good("they agree")
                            : "  "
                                    + style.bad("they do not agree: "
                                            + Style.number(audit.findings().size())));
            out.flush();
            return audit.agrees() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
