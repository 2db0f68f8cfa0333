package dev.levelwright.chat.answer;

import dev.levelwright.chat.Line;
import dev.levelwright.chat.Span;
import dev.levelwright.curve.Progress;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Standing;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.ledger.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what an outcome is: what everybody gained and paid, levels, what was made, and what did not work. */
final class OutcomeLines {
    private final Asking asking;
    private final Texts texts;

    OutcomeLines(Asking asking) {
        this.asking = asking;
        this.texts = asking.texts();
    }

    /** The outcome, line by line. */
    List<Line> of(Outcome outcome) {
        List<Line> lines = new ArrayList<>(changes(outcome));
        outcome.decision().events().forEach(event -> event(event).ifPresent(lines::add));
        lines.addAll(refusals(outcome));
        if (outcome.decision() instanceof Decision.Unheard) {
            lines.add(texts.line("outcome.unheard"));
        } else if (lines.isEmpty()) {
            lines.add(texts.line("outcome.done"));
        }
        return lines;
    }

    /** What everybody gained and paid; what comes to nothing is not told, nor what lies in a pool for a while. */
    List<Line> changes(Outcome outcome) {
        Map<Account, Long> net = net(outcome);
        return outcome.standings().stream()
                .filter(standing -> net.getOrDefault(standing.account(), 0L) != 0)
                .filter(standing -> !isPool(standing.account().holder()))
                .map(standing -> change(standing, net.getOrDefault(standing.account(), 0L)))
                .toList();
    }

    /** Why rules did nothing. */
    List<Line> refusals(Outcome outcome) {
        RefusalLines refusals = new RefusalLines(asking);
        return outcome.decision().refusals().stream()
                .map(refusals::of)
                .distinct()
                .toList();
    }

    /** Why rules did nothing then; when it would have worked is over. */
    List<Line> pastRefusals(Outcome outcome) {
        RefusalLines refusals = new RefusalLines(asking);
        return outcome.decision().refusals().stream()
                .map(refusals::reason)
                .distinct()
                .toList();
    }

    private static Map<Account, Long> net(Outcome outcome) {
        Map<Account, Long> net = new LinkedHashMap<>();
        for (Derivation moved : outcome.decision().trace()) {
            net.merge(moved.account(), moved.gain() ? moved.amount() : -moved.amount(), Long::sum);
        }
        return net;
    }

    private Line change(Standing standing, long net) {
        Line whose = whose(standing.account().holder());
        Span amount = Span.strong((net < 0 ? "−" : "+") + texts.number(Math.abs(net)));
        Span label = Span.data(standing.label());
        Line change = standing.progress()
                .map(progress -> texts.line("outcome.level", amount, label, way(progress)))
                .orElseGet(() -> texts.line("outcome.now", amount, label, standing.amount()));
        return new Line(
                Stream.concat(whose.spans().stream(), change.spans().stream()).toList());
    }

    /** Nothing for who asks; the name of anybody else. */
    private Line whose(HolderName holder) {
        return holder.equals(asking.asker()) || !isNamed(holder)
                ? Line.of()
                : Line.of(asking.people().span(holder), Span.plain(": "));
    }

    private boolean isPool(HolderName holder) {
        return asking.outline().rulebook().kinds().get(holder.kind()) instanceof Kind.Pool;
    }

    private boolean isNamed(HolderName holder) {
        return holder.isPlayer() || !asking.outline().assets(holder.kind()).isEmpty();
    }

    private String way(Progress progress) {
        return progress.isLast()
                ? texts.text("level.last", progress.level())
                : texts.text("level.way", progress.level(), progress.into(), progress.needed());
    }

    private Optional<Line> event(Event event) {
        if (event instanceof Event.LevelUp up) {
            return Optional.of(levelUp(up));
        }
        if (event instanceof Event.Created made) {
            return Optional.of(texts.line("outcome.created", asking.people().span(made.unit())));
        }
        if (event instanceof Event.Opened opened) {
            return Optional.of(texts.line(
                    "outcome.opened", Span.data(opened.pool().kind()), Span.data(Pools.shortId(opened.pool()))));
        }
        return Optional.empty();
    }

    private Line levelUp(Event.LevelUp up) {
        Span who = asking.people().span(up.holder());
        return up.title().isEmpty()
                ? texts.line("outcome.level-up", who, up.level())
                : texts.line("outcome.level-up-titled", who, up.level(), Span.data(up.title()));
    }
}
