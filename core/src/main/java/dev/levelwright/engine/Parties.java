package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.mechanic.Party;
import dev.levelwright.rule.Rule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whom a rule means: by role, by pool, through traits that name holders. */
final class Parties {
    private static final String CREATED = "created";

    private final Draft draft;
    private final Activity activity;
    private final Rule rule;
    private final Set<String> resolving;

    Parties(Draft draft, Activity activity, Rule rule) {
        this.draft = draft;
        this.activity = activity;
        this.rule = rule;
        this.resolving = rule.bind().isEmpty() ? Set.of() : new HashSet<>();
    }

    /** The holder that {@code party} names here; empty when nobody is in that role or the trait names nobody. */
    Optional<HolderName> holder(Party party) {
        Optional<HolderName> holder = party.pool() ? pool(party.root()) : role(party.root());
        for (String trait : party.through()) {
            holder = holder.flatMap(name -> draft.of(name).trait(trait)).flatMap(Parties::named);
        }
        return holder;
    }

    /** The holder that a text names; empty when it names none, or one that is reserved. */
    static Optional<HolderName> named(String text) {
        try {
            return Optional.of(HolderName.parse(text)).filter(name -> !isReserved(name));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Whether amounts begin, wait or end there, so that nobody can take part by that name. */
    static boolean isReserved(HolderName name) {
        return name.isOutside() || name.equals(Deposit.WAITING);
    }

    /** A role may be bound through itself: inside its own binding it is whom the activity names. */
    private Optional<HolderName> role(String role) {
        Party bound = rule.bind().get(role);
        if (bound == null || !resolving.add(role)) {
            return role.equals(CREATED) ? draft.tally().created().stream().findFirst() : activity.party(role);
        }
        Optional<HolderName> holder = holder(bound);
        resolving.remove(role);
        return holder;
    }

    private Optional<HolderName> pool(String kind) {
        boolean many = draft.era().edition().rulebook().kinds().get(kind) instanceof Kind.Pool pool && pool.per();
        if (!many) {
            return Optional.of(new HolderName(kind, ""));
        }
        Optional<HolderName> opened = draft.tally().opened().stream()
                .filter(pool -> pool.kind().equals(kind))
                .reduce((earlier, later) -> later);
        if (opened.isPresent()) {
            return opened;
        }
        Optional<HolderName> party =
                activity.party(kind).filter(holder -> holder.kind().equals(kind));
        return party.isPresent() ? party : fact(kind).flatMap(id -> named(kind + ":" + id));
    }

    private Optional<Fact> fact(String name) {
        return activity.fact(name)
                .or(() -> draft.era().edition().setting(draft.era().settings(), name));
    }
}
