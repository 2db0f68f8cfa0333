package dev.levelwright.simulation;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Draw;
import dev.levelwright.rule.Chronicle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The town, worked out by hand: one activity after the other, a few numbers each, without rules, settling or store. It is
 * told the order of things and what was drawn, and nothing else.
 */
final class TownModel implements Model {
    private static final HolderName POT = new HolderName("pot", "");

    private final Map<HolderName, Citizen> citizens = new HashMap<>();
    private final List<Chronicle.Entry> published = new ArrayList<>();
    private long at;

    @Override
    public void take(Commit commit) {
        if (commit instanceof Commit.Publication publication) {
            publish(publication.entry());
        } else if (commit instanceof Commit.Decided decided) {
            boolean accepted = play(
                    decided.entry().transaction().activity(),
                    decided.entry().transaction().draws().iterator());
            Broken.unless(
                    accepted == decided.outcome().accepted()
                            && at == decided.outcome().at(),
                    "what is decided is what the model says",
                    decided.entry().transaction().activity(),
                    "came to",
                    decided.outcome(),
                    "but must be",
                    accepted ? "accepted" : "refused",
                    "at",
                    at);
        }
    }

    /** A gift is given once, whoever publishes it and how often. */
    private void publish(Chronicle.Entry entry) {
        boolean again = entry instanceof Chronicle.Gift gift
                && published.stream()
                        .anyMatch(other -> other instanceof Chronicle.Gift before
                                && before.id().equals(gift.id()));
        if (!again) {
            published.add(entry);
        }
    }

    /** Whether any rule acts. */
    private boolean play(Activity activity, Iterator<Draw> draws) {
        at = activity.at();
        HolderName actor = activity.party(Activity.ACTOR).orElseThrow();
        return switch (activity.type()) {
            case "message" -> message(actor, activity.at(), draws);
            case "daily" -> daily(actor, activity.at());
            case "dig" -> dig(actor, draws);
            case "give" -> give(actor, activity.party(Activity.TARGET).orElseThrow(), amount(activity));
            case "stake" -> pay(actor, POT, amount(activity));
            case "win" -> win(actor);
            case "open" -> open(actor, draws);
            case "move" -> move(actor, activity.fact("zone").orElseThrow().toString());
            default -> thank(actor);
        };
    }

    private boolean message(HolderName actor, long when, Iterator<Draw> draws) {
        Citizen one = of(actor);
        if (one.spokeAt != Long.MIN_VALUE && at - one.spokeAt < Town.COOLDOWN) {
            return false;
        }
        one.spokeAt = at;
        write(actor, one);
        long room = cap(when) - one.today;
        if (room <= 0) {
            return false;
        }
        long earned = Math.min(drawn(draws, 15, 25), room);
        one.today += earned;
        one.todayOf = one.enter(at).start();
        one.earn(earned);
        return true;
    }

    private boolean daily(HolderName actor, long when) {
        Citizen one = of(actor);
        boolean acted = false;
        boolean first = one.day == null || one.giftOf < one.day.start();
        long gift = Math.min(dailyGift(when), Town.COIN_CAPACITY - one.coins);
        if (first && gift > 0) {
            one.coins += gift;
            one.giftOf = one.enter(at).start();
            acted = true;
        }
        if (one.day == null || one.streakOf < one.day.start()) {
            one.streak++;
            one.streakOf = one.enter(at).start();
            one.streakEnds = one.day.end();
            acted = true;
        }
        return acted && write(actor, one);
    }

    private boolean dig(HolderName actor, Iterator<Draw> draws) {
        Citizen one = of(actor);
        if (one.energy < 4 || one.coins >= Town.COIN_CAPACITY) {
            return false;
        }
        one.energy -= 4;
        one.coins = Math.min(Town.COIN_CAPACITY, one.coins + drawn(draws, 1, 6));
        return write(actor, one);
    }

    private boolean give(HolderName actor, HolderName target, long amount) {
        return !actor.equals(target) && pay(actor, target, amount);
    }

    /** Who has too little is refused before anybody looks at the other one. */
    private boolean pay(HolderName from, HolderName to, long amount) {
        if (of(from).coins < amount) {
            return false;
        }
        Citizen other = of(to);
        Citizen one = of(from);
        if (one.coins < amount || (!to.equals(POT) && other.coins + amount > Town.COIN_CAPACITY)) {
            return false;
        }
        one.coins -= amount;
        other.coins += amount;
        return write(from, one) && write(to, other);
    }

    private boolean win(HolderName actor) {
        long all = of(POT).coins;
        return all > 0 && pay(POT, actor, all);
    }

    private boolean open(HolderName actor, Iterator<Draw> draws) {
        Citizen one = of(actor);
        if (one.coins < Town.CHEST) {
            return false;
        }
        one.coins -= Town.CHEST;
        Draw chance = draws.next();
        boolean gold = one.misses + 1 >= Town.HARD || chance.value() * 100 < 5 * (chance.greatest() + 1);
        one.misses = gold ? 0 : one.misses + 1;
        if (gold) {
            one.gems += 10;
        } else if (drawn(draws, 0, 94) < 45) {
            one.coins = Math.max(one.coins, Math.min(Town.COIN_CAPACITY, one.coins + 12));
        } else {
            one.earn(3);
        }
        return write(actor, one);
    }

    private boolean move(HolderName actor, String zone) {
        Citizen one = of(actor);
        if (!one.zone.equals(zone) || !one.moved) {
            one.zone = zone;
            one.moved = true;
            write(actor, one);
        }
        return true;
    }

    private boolean thank(HolderName actor) {
        Citizen one = of(actor);
        one.gems++;
        return write(actor, one);
    }

    /** The holder as it is now; whoever has seen a later instant makes everything happen then. */
    private Citizen of(HolderName holder) {
        Citizen stored = citizens.getOrDefault(holder, new Citizen(holder.equals(POT) ? 0 : Town.START));
        at = Math.max(at, stored.seen);
        return seenAt(holder, stored, at);
    }

    private Citizen seenAt(HolderName holder, Citizen stored, long instant) {
        return stored.at(instant, holder.equals(POT) ? 0 : given(stored, instant));
    }

    private boolean write(HolderName holder, Citizen citizen) {
        citizen.touch(at);
        citizens.put(holder, citizen);
        return true;
    }

    private long given(Citizen stored, long instant) {
        long sum = 0;
        for (Chronicle.Entry entry : published) {
            if (entry instanceof Chronicle.Gift gift && gift.from() <= instant) {
                boolean his = stored.born ? gift.from() > stored.seen : gift.newcomers();
                sum += his ? gift.of("coins") : 0;
            }
        }
        return sum;
    }

    /** Of what was published for an instant the latest holds, and of the same instant what was published last. */
    private <T> Optional<T> holds(long instant, Function<Chronicle.Entry, Optional<T>> what) {
        long since = Long.MIN_VALUE;
        Optional<T> held = Optional.empty();
        for (Chronicle.Entry entry : published) {
            Optional<T> one = what.apply(entry);
            if (one.isPresent() && entry.from() <= instant && entry.from() >= since) {
                since = entry.from();
                held = one;
            }
        }
        return held;
    }

    private long cap(long instant) {
        return holds(instant, entry -> entry instanceof Chronicle.Set set ? Optional.of(set) : Optional.empty())
                .flatMap(Chronicle.Set::value)
                .map(value -> ((Fact.Whole) value).value())
                .orElse(Town.CAP);
    }

    private long dailyGift(long instant) {
        return holds(
                        instant,
                        entry -> entry instanceof Chronicle.Version version ? Optional.of(version) : Optional.empty())
                .map(version -> version.rulebook().equals(Town.LATER) ? Town.LATER_DAILY : Town.FIRST_DAILY)
                .orElse(Town.FIRST_DAILY);
    }

    private static long drawn(Iterator<Draw> draws, long least, long greatest) {
        Draw draw = draws.next();
        Broken.unless(
                draw.least() == least
                        && draw.greatest() == greatest
                        && draw.value() >= least
                        && draw.value() <= greatest,
                "what is drawn is in its range",
                draw);
        return draw.value();
    }

    private static long amount(Activity activity) {
        return ((Fact.Whole) activity.fact("amount").orElseThrow()).value();
    }

    @Override
    public void requireViews(Collection<HolderName> holders, long instant, Function<HolderName, View> views) {
        for (HolderName holder : holders) {
            Citizen stored = citizens.get(holder);
            if (stored != null) {
                requireView(seenAt(holder, stored, Math.max(instant, stored.seen)), views.apply(holder));
            }
        }
    }

    private static void requireView(Citizen one, View view) {
        boolean pot = view.holder().equals(POT);
        require(view, "coins", one.coins);
        require(view, "xp", one.xp);
        require(view, "energy", pot ? view.amount("energy") : one.energy);
        require(view, "today", one.today);
        require(view, "streak", one.streak);
        require(view, "misses", one.misses);
        require(view, "gems", one.gems);
    }

    private static void require(View view, String asset, long amount) {
        Broken.unless(
                view.amount(asset) == amount,
                "everybody is seen to have what the model says",
                view.holder(),
                asset,
                view.amount(asset),
                "but must be",
                amount);
    }
}
