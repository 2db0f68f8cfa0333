package dev.levelwright.chat.answer;

import dev.levelwright.chat.Line;
import dev.levelwright.chat.Span;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import java.util.OptionalLong;

/** Says why something did not work, and in what time it will. */
final class RefusalLines {
    private final Asking asking;
    private final Texts texts;

    RefusalLines(Asking asking) {
        this.asking = asking;
        this.texts = asking.texts();
    }

    /** A refusal in one line. */
    Line of(Refusal refusal) {
        Line reason = reason(refusal);
        OptionalLong until = refusal.until();
        return until.isEmpty()
                ? reason
                : reason.and(Span.plain(" " + texts.text("refusal.until", howLong(until.getAsLong()))));
    }

    /** How long it is until an instant: {@code 3 h 12 min}. */
    String howLong(long until) {
        return texts.duration(Math.max(0, until - asking.now()));
    }

    /** The reason alone. */
    Line reason(Refusal refusal) {
        if (refusal instanceof Refusal.Limited limited) {
            return limited.most() == 1 ? texts.line("refusal.once") : texts.line("refusal.limited", limited.most());
        }
        if (refusal instanceof Refusal.Capped capped) {
            return capped(capped);
        }
        if (refusal instanceof Refusal.Insufficient lacking) {
            return insufficient(lacking);
        }
        if (refusal instanceof Refusal.Full full) {
            return texts.line("refusal.full", asking.label(full.asset()), full.amount(), full.room());
        }
        if (refusal instanceof Refusal.Unmet unmet) {
            return unmet(unmet);
        }
        if (refusal instanceof Refusal.Malformed malformed) {
            return malformed(malformed);
        }
        if (refusal instanceof Refusal.TooMuch tooMuch) {
            return texts.line("refusal.too-much", tooMuch.bound());
        }
        return texts.line("refusal.stale");
    }

    /** A fact is told by its name, as the option is called that states it. */
    private Line malformed(Refusal.Malformed malformed) {
        String what = malformed.what().startsWith("$") ? malformed.what().substring(1) : malformed.what();
        return texts.line("refusal.malformed", Span.data(what), Span.data(malformed.value()));
    }

    private Line capped(Refusal.Capped capped) {
        return capped.message().isEmpty()
                ? texts.line("refusal.capped", asking.label(capped.asset()), capped.capacity())
                : Line.of(Span.data(capped.message()));
    }

    private Line insufficient(Refusal.Insufficient lacking) {
        HolderName who = lacking.holder();
        return who.equals(asking.asker())
                ? texts.line("refusal.insufficient", asking.label(lacking.asset()), lacking.needed(), lacking.held())
                : texts.line(
                        "refusal.insufficient-other",
                        asking.label(lacking.asset()),
                        lacking.needed(),
                        lacking.held(),
                        asking.people().span(who));
    }

    /** Conditions that people often meet have words of their own; the others say what they say. */
    private Line unmet(Refusal.Unmet unmet) {
        String key = "refusal.unmet." + unmet.condition();
        return texts.has(key) ? texts.line(key) : texts.line("refusal.unmet", Span.data(unmet.detail()));
    }
}
