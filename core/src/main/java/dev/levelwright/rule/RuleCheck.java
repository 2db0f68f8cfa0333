package dev.levelwright.rule;

import dev.levelwright.asset.Asset;
import dev.levelwright.form.Cursor;
import dev.levelwright.form.Document;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether what a rule names is there. */
final class RuleCheck {
    private final Names names;
    private final Cursor root;
    private final Set<String> ids = new HashSet<>();

    RuleCheck(Names names, Cursor root) {
        this.names = names;
        this.root = root;
    }

    void rule(Rule rule, Cursor at) {
        if (!ids.add(rule.id())) {
            at.field("id").report("another rule is called \"" + rule.id() + "\" already");
        }
        rule.was().stream()
                .filter(was -> names.rule(was).isPresent())
                .forEach(was -> at.field("was").report("rule \"" + was + "\" is still there"));
        trigger(rule.trigger(), at);
        conditions(rule.where(), at.field("where"));
        conditions(rule.when(), at.field("if"));
        rule.bind().forEach((role, party) -> bind(rule, role, party, at.field("for")));
        rule.limits().forEach(limit -> limit(limit, at.field(limit.word().text())));
        for (int i = 0; i < rule.within().size(); i++) {
            referring(at.field("within").item(i)).balance(rule.within().get(i));
        }
        rule.times().ifPresent(times -> times.refer(referring(at.field("times"))));
        rule.effects().forEach(effect -> effect.refer(referring(at)));
        if (rule.effects().isEmpty()) {
            at.report("rule " + rule.id() + " does nothing: it has no effect");
        }
    }

    /** Several conditions may be the fields of one object, or a list. */
    void conditions(List<Condition> conditions, Cursor at) {
        boolean list = conditions.size() > 1 && !(at.document() instanceof Document.Fields);
        for (int i = 0; i < conditions.size(); i++) {
            boolean item = list || at.document() instanceof Document.Items;
            conditions.get(i).refer(referring(item ? at.item(i) : at));
        }
    }

    private void trigger(Trigger trigger, Cursor at) {
        if (trigger instanceof Trigger.Reach reach) {
            referring(at.field("reach").field(reach.path().toString())).balance(reach.path());
        } else if (trigger instanceof Trigger.On on && Trigger.isLevel(on.type())) {
            referring(at.field("on")).track(on.type().substring(Trigger.LEVEL.length()));
        } else if (trigger instanceof Trigger.On on && on.type().isEmpty()) {
            at.report("a rule must have either on or reach");
        }
    }

    private void bind(Rule rule, String role, Party party, Cursor at) {
        Cursor here = at.document() instanceof Document.Text ? at : at.field(role);
        referring(here).party(party);
        Set<String> seen = new HashSet<>();
        Party next = party;
        while (!next.pool() && seen.add(next.root()) && rule.bind().containsKey(next.root())) {
            next = rule.bind().get(next.root());
        }
        if (!next.pool() && seen.contains(role)) {
            here.report("role " + role + " stands for itself");
        }
    }

    private void limit(Limit limit, Cursor at) {
        String field = limit.word() == Limit.Word.ONCE ? "window" : limit.word() == Limit.Word.EVERY ? "time" : "each";
        Cursor window = at.document() instanceof Document.Text ? at : at.field(field);
        referring(window).window(limit.window());
        referring(at.field("of")).party(limit.of());
        new AssetCheck(names, root).measure(limit.most(), Asset.PLAYER, at.field("max"));
    }

    private Referring referring(Cursor at) {
        return new Referring(names, at, table -> {});
    }
}
