package dev.levelwright.testkit.game;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Overflow;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Fold;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Trigger;
import dev.levelwright.testkit.game.Explored.Breach;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A law that looks at one deed after the other.
 *
 * @param rich whether it holds too where somebody was given something by hand
 * @param watch begins anew with each story
 */
record Watched(String name, boolean rich, Function<Rulebook, Function<Deed, Optional<String>>> watch) implements Law {
    @Override
    public Optional<Counterexample> broken(Explored explored) {
        return explored.first(name, rich, deeds -> breach(watch.apply(explored.rulebook()), deeds));
    }

    private static Optional<Breach> breach(Function<Deed, Optional<String>> watching, List<Deed> deeds) {
        for (int i = 0; i < deeds.size(); i++) {
            Optional<String> wrong = watching.apply(deeds.get(i));
            if (wrong.isPresent()) {
                return Optional.of(new Breach(i + 1, wrong.get()));
            }
        }
        return Optional.empty();
    }

    static Law neverAbove(String asset, long most) {
        String name = "nobody ever holds more than " + Words.number(most) + " " + asset;
        return new Watched(name, false, rulebook -> {
            requireJournalled(rulebook, asset);
            Fold held = new Fold();
            return deed -> {
                deed.transaction().ifPresent(held::add);
                return into(deed, asset)
                        .filter(account -> held.amount(account.holder(), account.balance()) > most)
                        .map(account -> Words.name(account.holder()) + " holds "
                                + Words.number(held.amount(account.holder(), account.balance())) + " " + asset)
                        .findFirst();
            };
        });
    }

    static Law neverMoreInAll(String asset, long most) {
        String name = "there is never more than " + Words.number(most) + " " + asset + " in all";
        return new Watched(name, false, rulebook -> {
            requireJournalled(rulebook, asset);
            Sum inAll = new Sum();
            return deed -> {
                for (Posting posting : deed.postings()) {
                    inAll.add(posting.asset().equals(asset) ? outside(posting) : 0);
                }
                return Optional.of("there is " + Words.number(inAll.sum) + " " + asset)
                        .filter(wrong -> inAll.sum > most);
            };
        });
    }

    private static long outside(Posting posting) {
        long minted = Deed.minted(posting);
        return posting.to().holder().equals(HolderName.SINK) ? minted - posting.amount() : minted;
    }

    static Law neverGainedAbove(String asset, long most, Duration time) {
        String name = "nobody gains more than " + Words.number(most) + " " + asset + " in " + Words.time(time);
        return new Watched(name, false, rulebook -> {
            requireJournalled(rulebook, asset);
            Map<HolderName, Deque<Posted>> gained = new HashMap<>();
            return deed -> {
                deed.postings().stream()
                        .filter(posting -> posting.asset().equals(asset) && isHeld(posting.to()))
                        .forEach(posting -> gained.computeIfAbsent(posting.to().holder(), who -> new ArrayDeque<>())
                                .add(new Posted(deed.outcome().at(), posting.amount())));
                return gained.entrySet().stream()
                        .filter(of -> within(of.getValue(), deed.outcome().at() - time.toMillis()) > most)
                        .map(of -> Words.name(of.getKey()) + " gained "
                                + Words.number(within(of.getValue(), Long.MIN_VALUE)) + " " + asset + " in less than "
                                + Words.time(time))
                        .findFirst();
            };
        });
    }

    /** What was gained after an instant; what came before it is forgotten. */
    private static long within(Deque<Posted> gained, long after) {
        gained.removeIf(posted -> posted.at <= after);
        return gained.stream().mapToLong(posted -> posted.amount).reduce(0, Math::addExact);
    }

    static Law mintedOnlyBy(String asset, Set<String> rules) {
        String name = "only " + rules.stream().sorted().collect(Collectors.joining(", ")) + " bring " + asset
                + " into the world";
        return new Watched(name, false, rulebook -> {
            requireJournalled(rulebook, asset);
            rules.forEach(rule -> requireRule(rulebook, rule));
            return deed -> deed.postings().stream()
                    .filter(posting -> posting.asset().equals(asset)
                            && Deed.minted(posting) > 0
                            && !rules.contains(posting.reason())
                            && !posting.reason().equals(Reasons.START))
                    .map(posting -> posting.reason() + " brought " + Words.number(posting.amount()) + " " + asset)
                    .findFirst();
        });
    }

    static Law neverTwiceIn(String rule, Duration time) {
        String name = rule + " never acts twice for one player in " + Words.time(time);
        return new Watched(name, true, rulebook -> {
            requireRule(rulebook, rule);
            Map<HolderName, Long> last = new HashMap<>();
            return deed -> {
                Optional<HolderName> actor = deed.activity()
                        .party(Activity.ACTOR)
                        .filter(who -> deed.rules().contains(rule));
                Optional<Long> before =
                        actor.map(who -> last.put(who, deed.outcome().at()));
                return before.filter(at -> deed.outcome().at() - at < time.toMillis())
                        .map(at -> rule + " acted for " + Words.name(actor.orElseThrow()) + " twice in "
                                + Words.time(Duration.ofMillis(deed.outcome().at() - at)));
            };
        });
    }

    static Law noRewardIsLost() {
        return new Watched("no reward of a level is lost for want of room", false, rulebook -> {
            Set<String> rewards = rulebook.rules().stream()
                    .filter(rule -> Trigger.isLevel(Teller.typeOf(rule)))
                    .map(Rule::id)
                    .collect(Collectors.toSet());
            return deed -> Stream.concat(
                            deed.outcome().decision().refusals().stream()
                                    .filter(refusal -> rewards.contains(refusal.rule()))
                                    .flatMap(Watched::noRoom),
                            deed.outcome().decision().trace().stream()
                                    .filter(moved -> rewards.contains(moved.rule()))
                                    .flatMap(moved -> lost(rulebook, moved)))
                    .findFirst();
        });
    }

    private static Stream<String> noRoom(Refusal refusal) {
        if (refusal instanceof Refusal.Full full) {
            return Stream.of(full.rule() + " could not give " + Words.number(full.amount()) + " " + full.asset()
                    + " to " + Words.name(full.holder()) + ": there was room for " + Words.number(full.room()));
        }
        return refusal instanceof Refusal.Capped capped
                ? Stream.of(capped.rule() + " could give " + Words.name(capped.holder()) + " nothing: " + capped.asset()
                        + " is full at " + Words.number(capped.capacity()))
                : Stream.empty();
    }

    private static Stream<String> lost(Rulebook rulebook, Derivation moved) {
        boolean kept = rulebook.assets().get(moved.account().asset()).overflow() instanceof Overflow.Spill;
        return moved.cut().isPresent() && moved.amount() < moved.floored() && !kept
                ? Stream.of(moved.rule() + " gave " + Words.name(moved.account().holder()) + " "
                        + Words.number(moved.amount()) + " " + moved.account().asset() + " of "
                        + Words.number(moved.floored()) + ": "
                        + moved.cut().get().asset() + " was full")
                : Stream.empty();
    }

    private static Stream<Account> into(Deed deed, String asset) {
        return deed.postings().stream()
                .map(Posting::to)
                .filter(account -> account.asset().equals(asset))
                .filter(Watched::isHeld);
    }

    private static boolean isHeld(Account account) {
        return !account.holder().isOutside() && !account.holder().equals(Deposit.WAITING);
    }

    private static void requireJournalled(Rulebook rulebook, String asset) {
        if (!rulebook.assets().containsKey(asset)
                || !rulebook.assets().get(asset).journal()) {
            throw new IllegalArgumentException("rulebook " + rulebook.name() + " has no asset " + asset
                    + " that is posted to the journal; there are "
                    + names(
                            rulebook.assets().keySet(),
                            name -> rulebook.assets().get(name).journal()));
        }
    }

    static void requireRule(Rulebook rulebook, String rule) {
        List<String> rules = rulebook.rules().stream().map(Rule::id).toList();
        if (!rules.contains(rule)) {
            throw new IllegalArgumentException("rulebook " + rulebook.name() + " has no rule " + rule + "; there are "
                    + names(rules, name -> true));
        }
    }

    private static String names(Iterable<String> all, Predicate<String> of) {
        List<String> names = new ArrayList<>();
        all.forEach(name -> {
            if (of.test(name)) {
                names.add(name);
            }
        });
        return String.join(", ", names);
    }

    private record Posted(long at, long amount) {}

    private static final class Sum {
        private long sum;

        void add(long amount) {
            sum = Math.addExact(sum, amount);
        }
    }
}
