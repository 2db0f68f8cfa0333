package dev.levelwright.chat.answer;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Wording;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Reversal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Starts an activity: daily, give, use, whatever the rules hear. The request's id is the activity's, so that a request
 * delivered again changes nothing and gets the same answer.
 */
final class DoAnswer implements Answer {
    private static final int MAX_TEXT = Fact.MAX_TEXT;

    private final Doing doing;

    private DoAnswer(Doing doing) {
        this.doing = doing;
    }

    static Known command(Outline outline, Doing doing, String name) {
        List<Option> options = new ArrayList<>();
        doing.facts().forEach(wanted -> options.add(option(outline, wanted)));
        doing.roles().forEach(role -> options.add(role(role)));
        Command command =
                new Command(name, description(doing), Known.ordered(options), doing.trusted(), doing.trusted());
        return new Known(command, new DoAnswer(doing));
    }

    boolean starts(String type) {
        return doing.type().equals(type);
    }

    private static Wording description(Doing doing) {
        Optional<String> about = doing.rules().stream()
                .map(Rule::about)
                .filter(text -> !text.isEmpty())
                .findFirst();
        if (about.isPresent()) {
            return Wording.everywhere(about.get());
        }
        String key = "do." + doing.type();
        return new Texts(Locale.ENGLISH).has(key) ? Texts.wording(key) : Texts.wording("do", doing.type());
    }

    private static Option option(Outline outline, Wanted wanted) {
        List<Option.Choice> choices = wanted.type() == Option.Type.CHOICE
                ? wanted.values().stream()
                        .map(value -> new Option.Choice(value, outline.label(value)))
                        .toList()
                : List.of();
        return new Option(
                name(wanted.fact()),
                words(wanted.fact()),
                wanted.type(),
                wanted.required(),
                choices,
                choices.size() > Suggestions.MOST);
    }

    private static Option role(String role) {
        boolean text = role.equals(Activity.UNIT) || role.startsWith("@");
        Option.Type type = text ? Option.Type.TEXT : Option.Type.USER;
        return new Option(name(role), words(name(role)), type, true, List.of(), text);
    }

    private static Wording words(String name) {
        String key = "option." + name;
        return new Texts(Locale.ENGLISH).has(key) ? Texts.wording(key) : Wording.everywhere(name);
    }

    /** A fact's name as the name of an option. */
    static String name(String fact) {
        String plain = fact.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
        return plain.isEmpty() ? "x" : plain.substring(0, Math.min(plain.length(), 32));
    }

    @Override
    public Reply to(Asking asking) {
        if (asking.request().options().values().stream().anyMatch(text -> text.length() > MAX_TEXT)) {
            return asking.no("no.long", MAX_TEXT);
        }
        Activity activity = stated(asking);
        for (String role : doing.roles()) {
            Optional<Activity> with = with(asking, activity, role);
            if (with.isEmpty()) {
                return asking.no(role.equals(Activity.UNIT) ? "no.unit" : "no.user");
            }
            activity = with.get();
        }
        return said(asking, given(asking, activity));
    }

    private Activity stated(Asking asking) {
        Activity activity =
                Activity.of(doing.type(), asking.request().id(), asking.at()).by(asking.asker());
        for (Wanted wanted : doing.facts()) {
            Optional<String> said = asking.request().option(name(wanted.fact()));
            activity = said.isPresent() ? activity.with(wanted.fact(), said.get()) : activity;
        }
        return activity;
    }

    private Optional<Activity> with(Asking asking, Activity activity, String role) {
        Optional<String> told = asking.request().option(name(role));
        if (role.startsWith("@")) {
            return Optional.of(told.map(text -> activity.with(role.substring(1), pool(asking, role.substring(1), text)))
                    .orElse(activity));
        }
        Optional<HolderName> holder = role.equals(Activity.UNIT)
                ? unit(asking, told)
                : asking.people().player(name(role), false);
        return holder.map(found -> activity.party(role, found));
    }

    /** The id of an open pool; what means none is said as it was typed, and the rules refuse it. */
    private static String pool(Asking asking, String kind, String told) {
        return asking.outline().rulebook().kinds().get(kind) instanceof Kind.Pool pool
                ? new Pools(asking).named(pool, told).map(HolderName::id).orElse(told)
                : told;
    }

    private static Optional<HolderName> unit(Asking asking, Optional<String> told) {
        Units units = new Units(asking);
        return told.flatMap(text -> units.named(text, units.all().toList()));
    }

    /** What the platform says is context; what an admin does is said by the host, and names them. */
    private Activity given(Asking asking, Activity activity) {
        Activity with = activity;
        for (Map.Entry<String, Fact> fact : asking.request().given().entrySet()) {
            with = with.given(fact.getKey(), fact.getValue());
        }
        return doing.trusted() && asking.request().admin()
                ? with.given(Reversal.BY, asking.asker()).byHost()
                : with;
    }

    private Reply said(Asking asking, Activity activity) {
        Outcome outcome = asking.realm().did(activity);
        OutcomeLines lines = new OutcomeLines(asking);
        if (!outcome.accepted()) {
            return Reply.saying()
                    .lines(lines.of(outcome))
                    .bad()
                    .onlyForWhoAsked()
                    .build();
        }
        ReplyBuilder reply = Reply.saying().lines(lines.of(outcome)).good();
        return (doing.trusted() ? reply.onlyForWhoAsked() : reply).build();
    }
}
