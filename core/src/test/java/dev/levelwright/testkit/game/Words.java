package dev.levelwright.testkit.game;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Explanation;
import dev.levelwright.decision.Refusal;
import dev.levelwright.decision.Standing;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tells a story in lines for people: when, who, what, and what came of it. */
final class Words {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Explanation EXPLANATION = new Explanation(Locale.ENGLISH);
    private static final int MANY = 4;
    private static final int WIDEST = 60;

    private final Map<HolderName, String> called = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** The law, the story, and why it is broken. */
    String of(Counterexample broken) {
        StringBuilder text = new StringBuilder("not so: ").append(broken.law()).append('\n');
        List<Line> lines = new ArrayList<>();
        broken.deeds().forEach(deed -> lines.add(line(deed)));
        int width = lines.stream().mapToInt(line -> line.did.length()).max().orElse(0);
        append(text, lines, Math.min(width, WIDEST));
        return text.append(broken.why()).toString();
    }

    /** A whole number as people write it: {@code 1,000}. */
    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** A holder by its own name: {@code ann}, {@code lottery}. */
    static String name(HolderName holder) {
        return holder.isPlayer() ? holder.id() : holder.kind();
    }

    /** A time in words: {@code 1 day}, {@code 90 seconds}, {@code 0 seconds}. */
    static String time(Duration time) {
        long seconds = time.toSeconds();
        if (seconds > 0 && seconds % 86_400 == 0) {
            return plural(seconds / 86_400, "day");
        }
        if (seconds > 0 && seconds % 3_600 == 0) {
            return plural(seconds / 3_600, "hour");
        }
        return seconds > 0 && seconds % 60 == 0 ? plural(seconds / 60, "minute") : plural(seconds, "second");
    }

    /** Why a rule refused, without the instant at which it will not. */
    static String refusal(Refusal refusal) {
        return EXPLANATION.refusal(refusal).replaceFirst(" \\(again .*\\)$", "");
    }

    private static String plural(long count, String unit) {
        return number(count) + " " + unit + (count == 1 ? "" : "s");
    }

    private Line line(Deed deed) {
        return new Line(deed.activity().at(), did(deed.activity()), cameOf(deed), amounts(deed));
    }

    private static void append(StringBuilder text, List<Line> lines, int width) {
        for (int i = 0; i < lines.size(); i++) {
            int alike = alike(lines, i);
            if (alike >= MANY) {
                append(text, lines.get(i), width);
                text.append("  ... ").append(number(alike - 2)).append(" more like it, each ");
                text.append(time(Duration.ofMillis(lines.get(i + 1).at - lines.get(i).at)));
                text.append(" after the one before\n");
                i += alike - 1;
            }
            append(text, lines.get(i), width);
        }
    }

    /** How many lines from here on say the same, each as long after the one before. */
    private static int alike(List<Line> lines, int from) {
        int to = from + 1;
        while (to < lines.size()
                && lines.get(to).isLike(lines.get(from))
                && lines.get(to).at - lines.get(to - 1).at == lines.get(from + 1).at - lines.get(from).at) {
            to++;
        }
        return to - from;
    }

    private static void append(StringBuilder text, Line line, int width) {
        text.append("  ").append(WHEN.format(Instant.ofEpochMilli(line.at))).append("  ");
        text.append(line.did).append(" ".repeat(Math.max(0, width - line.did.length())));
        text.append("  ").append(line.cameOf).append('\n');
    }

    private String did(Activity activity) {
        if (Story.byHand(activity)) {
            return "the host gives " + call(activity.parties().get("of")) + " "
                    + activity.facts().get("amount") + " "
                    + activity.facts().get("balances");
        }
        StringBuilder did = new StringBuilder(activity.trusted() ? "the host, for " : "");
        did.append(activity.party(Activity.ACTOR).map(this::call).orElse("time"))
                .append(": ");
        did.append(activity.type());
        new TreeMap<>(activity.facts()).forEach((fact, value) -> did.append(' ').append(fact + "=" + value));
        new TreeMap<>(activity.parties()).forEach((role, holder) -> {
            if (!role.equals(Activity.ACTOR)) {
                did.append(" (").append(role).append(' ').append(call(holder)).append(')');
            }
        });
        return did.toString();
    }

    private String cameOf(Deed deed) {
        List<String> parts = new ArrayList<>();
        Map<Account, Long> net = net(deed);
        for (Standing standing : deed.outcome().standings()) {
            long moved = net.getOrDefault(standing.account(), 0L);
            parts.add(whose(deed, standing.account()) + (moved < 0 ? "" : "+") + number(moved) + " "
                    + standing.account().asset() + " (" + number(standing.amount()) + ")");
        }
        deed.outcome().decision().events().forEach(event -> parts.add(event(event)));
        deed.outcome().decision().refusals().forEach(refusal -> parts.add("refused: " + EXPLANATION.refusal(refusal)));
        parts.removeIf(String::isEmpty);
        if (deed.outcome().decision() instanceof Decision.Unheard) {
            return "no rule hears it";
        }
        return parts.isEmpty() ? "done" : String.join(", ", parts);
    }

    private String amounts(Deed deed) {
        return net(deed).values() + deed.outcome().decision().getClass().getSimpleName();
    }

    private static Map<Account, Long> net(Deed deed) {
        Map<Account, Long> net = new LinkedHashMap<>();
        for (Derivation moved : deed.outcome().decision().trace()) {
            net.merge(moved.account(), moved.gain() ? moved.amount() : -moved.amount(), Long::sum);
        }
        return net;
    }

    /** Nothing for the actor, the name for anybody else. */
    private String whose(Deed deed, Account account) {
        HolderName holder = account.holder();
        String role = Story.byHand(deed.activity()) ? "of" : Activity.ACTOR;
        return deed.activity().party(role).filter(holder::equals).isPresent() ? "" : call(holder) + " ";
    }

    private String event(Event event) {
        if (event instanceof Event.LevelUp up) {
            return "level " + up.level() + " of " + up.track();
        }
        if (event instanceof Event.Created created) {
            return "gets " + call(created.unit());
        }
        return event instanceof Event.Opened opened ? "opens " + call(opened.pool()) : "";
    }

    /** Units and pools by the order in which they are met: {@code esprit 1}. */
    private String call(HolderName holder) {
        return holder.isPlayer() || holder.id().isEmpty()
                ? name(holder)
                : called.computeIfAbsent(holder, one -> one.kind() + " " + counts.merge(one.kind(), 1, Integer::sum));
    }

    private record Line(long at, String did, String cameOf, String amounts) {
        boolean isLike(Line other) {
            return did.equals(other.did) && amounts.equals(other.amounts);
        }
    }
}
