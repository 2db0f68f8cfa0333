package dev.levelwright.chat.answer;

import dev.levelwright.asset.Asset;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Command;
import dev.levelwright.condition.Trusted;
import dev.levelwright.form.Document;
import dev.levelwright.holder.Kind;
import dev.levelwright.mechanic.Path;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookForm;
import dev.levelwright.rule.Track;
import dev.levelwright.rule.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a rulebook means for a chat: what there is to look at, and what there is to do. */
final class Outline {
    private static final String USE = "use";
    private static final String BUY = "buy";

    private final Rulebook rulebook;
    private final ChatSettings settings;
    private final Map<String, Doing> doings = new LinkedHashMap<>();

    Outline(Rulebook rulebook, ChatSettings settings) {
        this.rulebook = rulebook;
        this.settings = settings;
        Map<String, List<Integer>> byType = new LinkedHashMap<>();
        for (int i = 0; i < rulebook.rules().size(); i++) {
            if (rulebook.rules().get(i).trigger() instanceof Trigger.On on && settings.isCommand(on.type())) {
                byType.computeIfAbsent(on.type(), type -> new ArrayList<>()).add(i);
            }
        }
        Document written = RulebookForm.of(settings.vocabulary()).write(rulebook);
        byType.forEach((type, places) -> doings.put(type, doing(type, places, written)));
    }

    Rulebook rulebook() {
        return rulebook;
    }

    /** What somebody can start, in the order of the rulebook. */
    List<Doing> doings() {
        return List.copyOf(doings.values());
    }

    Optional<Doing> doing(String type) {
        return Optional.ofNullable(doings.get(type));
    }

    /** Using an item, when rules on {@code use} tell items apart. */
    Optional<Doing> use() {
        return doing(USE).filter(use -> !use.items().isEmpty());
    }

    /** Buying an item, when rules on {@code buy} tell items apart. */
    Optional<Doing> buy() {
        return doing(BUY).filter(buy -> !buy.items().isEmpty());
    }

    /** The tracks on which players themselves have levels. */
    List<Track> tracks() {
        return tracks(Asset.PLAYER);
    }

    /** The tracks on which holders of a kind have levels. */
    List<Track> tracks(String kind) {
        return rulebook.tracks().values().stream()
                .filter(track -> asset(track.asset())
                        .filter(asset -> asset.of().equals(kind))
                        .isPresent())
                .toList();
    }

    /** Whatever is counted under its own name for holders of a kind, in the order of the rulebook. */
    List<Asset> assets(String kind) {
        return rulebook.assets().values().stream()
                .filter(asset -> asset.of().equals(kind)
                        && asset.journal()
                        && asset.per().isEmpty())
                .toList();
    }

    /** What a player has that is neither an item, a level's points, a streak, nor an allowance. */
    List<Asset> wallet() {
        Set<String> others = new LinkedHashSet<>(items());
        tracks().forEach(track -> others.add(track.asset()));
        allowances().forEach(allowance -> others.add(allowance.name()));
        quests().forEach(quest -> others.add(quest.asset().name()));
        return assets(Asset.PLAYER).stream()
                .filter(asset -> !others.contains(asset.name()) && asset.lapse().isEmpty() && asset.countdown() == 0)
                .toList();
    }

    /** What can be used or bought, as far as players hold it as an asset. */
    Set<String> items() {
        Set<String> items = new LinkedHashSet<>();
        Stream.of(use(), buy())
                .flatMap(Optional::stream)
                .flatMap(doing -> doing.items().stream())
                .filter(item -> asset(item)
                        .filter(asset -> asset.of().equals(Asset.PLAYER))
                        .isPresent())
                .forEach(items::add);
        return items;
    }

    /** What there is a leaderboard of. */
    List<Asset> boards() {
        return rulebook.assets().values().stream()
                .filter(asset -> asset.board() && !(rulebook.kinds().get(asset.of()) instanceof Kind.Pool))
                .toList();
    }

    /** What a player loses by missing a window. */
    List<Asset> streaks() {
        return assets(Asset.PLAYER).stream()
                .filter(asset -> asset.lapse().isPresent())
                .toList();
    }

    /** What rewards a player at thresholds, streaks aside. */
    List<Quest> quests() {
        Map<String, TreeMap<Long, Long>> steps = new LinkedHashMap<>();
        for (Rule rule : rulebook.rules()) {
            if (rule.trigger() instanceof Trigger.Reach reach && isQuest(reach.path())) {
                steps.computeIfAbsent(reach.path().name(), asset -> new TreeMap<>())
                        .put(reach.amount(), reach.again());
            }
        }
        return rulebook.assets().values().stream()
                .filter(asset -> steps.containsKey(asset.name()))
                .map(asset -> new Quest(asset, steps.getOrDefault(asset.name(), new TreeMap<>())))
                .toList();
    }

    private boolean isQuest(Path path) {
        return ofActor(path)
                && asset(path.name())
                        .filter(asset -> asset.of().equals(Asset.PLAYER)
                                && asset.per().isEmpty()
                                && asset.lapse().isEmpty())
                        .isPresent();
    }

    /** What limits what a player gains in a window. */
    List<Asset> allowances() {
        Set<String> names = new TreeSet<>();
        rulebook.rules().forEach(rule -> rule.within().forEach(path -> names.add(path.name())));
        return rulebook.assets().values().stream()
                .filter(asset -> names.contains(asset.name())
                        && asset.of().equals(Asset.PLAYER)
                        && asset.per().isEmpty()
                        && asset.capacity().isPresent())
                .toList();
    }

    /** The names of the allowances of limits that players have one of, by rule. */
    Map<String, String> limits() {
        Map<String, String> limits = new LinkedHashMap<>();
        for (Rule rule : rulebook.rules()) {
            for (Limit limit : rule.limits()) {
                if (limit.per().isEmpty()
                        && !limit.of().pool()
                        && limit.of().through().isEmpty()) {
                    limits.put(limit.allowance(rule.id()), rule.id());
                }
            }
        }
        return limits;
    }

    /** The kinds of units that players own. */
    List<Kind.Unit> kinds() {
        return rulebook.kinds().values().stream()
                .filter(Kind.Unit.class::isInstance)
                .map(Kind.Unit.class::cast)
                .toList();
    }

    Optional<Asset> asset(String name) {
        return Optional.ofNullable(rulebook.assets().get(name));
    }

    /** The name of the command that lists what there is of a kind; activities of that name go before. */
    Optional<String> listing(Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return Optional.of(doing(name).isPresent() ? name + "-list" : name).filter(Command::isName);
    }

    /** How people read the name of an asset; the name itself when there is no such asset. */
    String label(String asset) {
        return asset(asset).map(Asset::label).orElse(asset);
    }

    private static boolean ofActor(Path path) {
        return path.party().filter(party -> !party.toString().equals("actor")).isEmpty();
    }

    private static Document section(Document written, String name) {
        return written instanceof Document.Fields fields ? fields.get(name).orElse(written) : written;
    }

    private Doing doing(String type, List<Integer> places, Document written) {
        Scan scan = new Scan(rulebook, settings.vocabulary().conditions().names(), section(written, "loot"));
        Document.Items all = (Document.Items) section(written, "rules");
        List<Rule> rules = new ArrayList<>();
        for (int place : places) {
            Rule rule = rulebook.rules().get(place);
            rules.add(rule);
            scan.rule((Document.Fields) all.values().get(place));
        }
        List<Wanted> facts = scan.facts().values().stream()
                .filter(wanted -> !settings.given().contains(wanted.fact()))
                .toList();
        return new Doing(type, rules, facts, scan.roles(), rules.stream().allMatch(Outline::isTrusted));
    }

    private static boolean isTrusted(Rule rule) {
        return Stream.concat(rule.when().stream(), rule.where().stream()).anyMatch(new Trusted(true)::equals);
    }
}
