package dev.levelwright.chat.answer;

import dev.levelwright.activity.Fact;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.decision.Outcome;
import java.util.List;
import java.util.Optional;

/** {@code reverse}: takes back what an activity did, once; {@code history} tells admins the ids. */
final class ReverseAnswer {
    private static final String ACTIVITY = "activity";
    private static final String WHY = "why";
    private static final int MAX_ID = 200;

    private ReverseAnswer() {}

    static List<Known> commands() {
        return List.of(Known.admin(
                "reverse",
                ReverseAnswer::reverse,
                Known.required(ACTIVITY, Option.Type.TEXT),
                Known.option(WHY, Option.Type.TEXT)));
    }

    private static Reply reverse(Asking asking) {
        Optional<String> activity = asking.request().option(ACTIVITY).filter(id -> id.length() <= MAX_ID);
        String why = asking.request().option(WHY).orElse("");
        if (activity.isEmpty() || why.length() > Fact.MAX_TEXT) {
            return asking.no("no.long", MAX_ID);
        }
        Outcome outcome = asking.realm().reverse(activity.get(), asking.asker(), why);
        List<Line> lines = new OutcomeLines(asking).of(outcome);
        return (outcome.accepted()
                        ? Reply.saying().lines(lines).good()
                        : Reply.saying().lines(lines).bad())
                .onlyForWhoAsked()
                .build();
    }
}
