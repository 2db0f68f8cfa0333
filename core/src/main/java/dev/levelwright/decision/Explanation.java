package dev.levelwright.decision;

import dev.levelwright.curve.Progress;
import dev.levelwright.ledger.Account;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.ResourceBundle;

/** Says in one line, in a language, what an outcome is. Texts come from the resource bundle beside this class. */
public final class Explanation {
    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle texts;

    /** Explanations in {@code locale}, with instants in UTC. */
    public Explanation(Locale locale) {
        this(locale, ZoneOffset.UTC);
    }

    /** Explanations in {@code locale}, with instants in {@code zone}. */
    public Explanation(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.texts = ResourceBundle.getBundle(
                "dev.levelwright.decision.explanation",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    /** The outcome in one line, such as {@code +18 XP, level 0 (18/100)}. */
    public String line(Outcome outcome) {
        List<String> parts = new ArrayList<>();
        outcome.standings().forEach(standing -> parts.add(change(outcome, standing)));
        outcome.decision().events().forEach(event -> parts.addAll(event(event)));
        outcome.decision().refusals().forEach(refusal -> parts.add(refusal(refusal)));
        String line = String.join(", ", parts);
        if (outcome.decision() instanceof Decision.Unheard) {
            line = text("unheard");
        } else if (line.isEmpty()) {
            line = text("nothing");
        }
        return outcome.replayed() ? text("replayed", line) : line;
    }

    /** A refusal in one line, with the instant at which it will work. */
    public String refusal(Refusal refusal) {
        return text("refusal", reason(refusal), until(refusal.until()));
    }

    /** How an amount came about: {@code 34 x1.1 x1.5 x2 = 112, cut to 100 by xp-today}. */
    public String derivation(Derivation derivation) {
        StringBuilder text = new StringBuilder(number(derivation.base()));
        for (Derivation.Boosted group : derivation.boosts()) {
            text.append(' ')
                    .append(group.by())
                    .append(" (")
                    .append(String.join(", ", group.boosts()))
                    .append(')');
        }
        if (derivation.floored() != derivation.base()) {
            text.append(" = ").append(number(derivation.floored()));
        }
        String cut = derivation
                .cut()
                .map(by -> text("cut", number(derivation.amount()), by.asset(), number(by.room())))
                .orElse("");
        return text(derivation.gain() ? "gained" : "paid", derivation.account().asset(), text.toString(), cut);
    }

    private String change(Outcome outcome, Standing standing) {
        long net = net(outcome).getOrDefault(standing.account(), 0L);
        String amount = text(net < 0 ? "minus" : "plus", number(Math.abs(net)), standing.label());
        return standing.progress()
                .map(progress -> text("on-track", amount, level(progress)))
                .orElseGet(() -> text("off-track", amount, number(standing.amount())));
    }

    private static Map<Account, Long> net(Outcome outcome) {
        Map<Account, Long> net = new LinkedHashMap<>();
        for (Derivation moved : outcome.decision().trace()) {
            net.merge(moved.account(), moved.gain() ? moved.amount() : -moved.amount(), Long::sum);
        }
        return net;
    }

    private String level(Progress progress) {
        return progress.needed() == 0
                ? text("last-level", number(progress.level()))
                : text("level", number(progress.level()), number(progress.into()), number(progress.needed()));
    }

    private List<String> event(Event event) {
        if (event instanceof Event.LevelUp up) {
            return List.of(text("level-up", number(up.level()), up.title()));
        }
        if (event instanceof Event.Created made) {
            return List.of(text("created", made.unit().kind()));
        }
        return event instanceof Event.Opened opened
                ? List.of(text("opened", opened.pool().toString()))
                : List.of();
    }

    private String reason(Refusal refusal) {
        if (refusal instanceof Refusal.Limited limited) {
            return text("limited", limited.rule(), number(limited.most()));
        }
        if (refusal instanceof Refusal.Capped capped) {
            return capped.message().isEmpty()
                    ? text("capped", capped.asset(), number(capped.capacity()))
                    : capped.message();
        }
        if (refusal instanceof Refusal.Insufficient lacking) {
            return text("insufficient", lacking.asset(), number(lacking.needed()), number(lacking.held()));
        }
        if (refusal instanceof Refusal.Full full) {
            return text("full", full.asset(), number(full.amount()), number(full.room()));
        }
        if (refusal instanceof Refusal.Unmet unmet) {
            return text("unmet", unmet.rule(), unmet.detail());
        }
        if (refusal instanceof Refusal.Malformed malformed) {
            return text("malformed", malformed.rule(), malformed.what(), malformed.value());
        }
        if (refusal instanceof Refusal.TooMuch tooMuch) {
            return text("too-much", tooMuch.what(), number(tooMuch.bound()));
        }
        return text("stale");
    }

    private String until(OptionalLong until) {
        return until.isEmpty() ? "" : text("until", instant(until.getAsLong()));
    }

    private String instant(long millis) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(Instant.ofEpochMilli(millis));
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values).strip();
    }
}
