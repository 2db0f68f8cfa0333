package dev.levelwright.mechanic;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Measure;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.loot.LootTable;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A turn without an engine: balances and traits in maps, one boost, one room, scripted draws. It shows what a mechanic
 * asks of its turn, and nothing else.
 */
public final class FakeTurn implements Turn {
    /** The player who acts. */
    public static final HolderName ANA = HolderName.player("ana");

    /** Another player. */
    public static final HolderName BEN = HolderName.player("ben");

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z"); // a Wednesday

    private Activity activity = Activity.of("test", "a1", NOON).by(ANA).party(Activity.TARGET, BEN);
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Catalogue> catalogues = new HashMap<>();
    private final Map<String, LootTable<List<Effect>>> tables = new HashMap<>();
    private final Map<Account, Long> amounts = new TreeMap<>(Comparator.comparing(Account::toString));
    private final Map<HolderName, Map<String, String>> traits = new TreeMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final Deque<Long> draws = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> restarted = new ArrayList<>();
    private final List<HolderName> created = new ArrayList<>();
    private final List<Deposit> deposits = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();
    private Ratio boost = Ratio.ONE;
    private long room = Amounts.MAX;

    /** A turn with these assets, of players. */
    public static FakeTurn with(String... names) {
        FakeTurn turn = new FakeTurn();
        for (String name : names) {
            turn.assets.put(name, Asset.named(name).build());
        }
        return turn;
    }

    /** With an asset of its own making. */
    public FakeTurn asset(Asset asset) {
        assets.put(asset.name(), asset);
        return this;
    }

    /** With a kind. */
    public FakeTurn kind(Kind kind) {
        kinds.put(kind.name(), kind);
        return this;
    }

    /** With a catalogue. */
    public FakeTurn catalogue(Catalogue catalogue) {
        catalogues.put(catalogue.name(), catalogue);
        return this;
    }

    /** With a loot table. */
    public FakeTurn table(LootTable<List<Effect>> table) {
        tables.put(table.name(), table);
        return this;
    }

    /** With a fact. */
    public FakeTurn fact(String name, Object value) {
        activity = activity.with(name, value);
        return this;
    }

    /** With somebody in a role. */
    public FakeTurn party(String role, HolderName holder) {
        activity = activity.party(role, holder);
        return this;
    }

    /** Said by the host. */
    public FakeTurn byHost() {
        activity = activity.byHost();
        return this;
    }

    /** With an amount of somebody. */
    public FakeTurn holding(String path, long amount) {
        amounts.put(account(Path.parse(path)), amount);
        return this;
    }

    /** With a trait of somebody. */
    public FakeTurn trait(HolderName holder, String trait, String value) {
        traits.computeIfAbsent(holder, of -> new TreeMap<>()).put(trait, value);
        return this;
    }

    /** With a level of everybody on a track, whose first level is 1. */
    public FakeTurn level(String track, int level) {
        levels.put(track, level);
        return this;
    }

    /** With every grant under a boost and within a room. */
    public FakeTurn granting(Ratio ratio, long most) {
        boost = ratio;
        room = most;
        return this;
    }

    /** With the next draws. */
    public FakeTurn drawing(long... values) {
        for (long value : values) {
            draws.add(value);
        }
        return this;
    }

    /** The amount at a path now. */
    public long held(String path) {
        return amount(account(Path.parse(path)));
    }

    /** The draws that were asked for, {@code least..greatest} each. */
    public List<String> asked() {
        return asked;
    }

    /** What was deposited. */
    public List<Deposit> deposits() {
        return deposits;
    }

    /** What was made due. */
    public List<Due> madeDue() {
        return due;
    }

    @Override
    public String rule() {
        return "rule";
    }

    @Override
    public Activity activity() {
        return activity;
    }

    @Override
    public long at() {
        return activity.at();
    }

    @Override
    public Optional<Fact> fact(String name) {
        return activity.fact(name);
    }

    @Override
    public Optional<HolderName> holder(Party party) {
        Optional<HolderName> found =
                party.pool() ? Optional.of(new HolderName(party.root(), "")) : activity.party(party.root());
        for (String trait : party.through()) {
            found = found.flatMap(holder -> trait(holder, trait)).map(HolderName::parse);
        }
        return found;
    }

    @Override
    public Asset asset(String name) {
        return assets.get(name);
    }

    @Override
    public boolean hasAsset(String name) {
        return assets.containsKey(name);
    }

    @Override
    public Account account(Path path) {
        Party party = path.party().orElse(Party.role(Activity.ACTOR));
        HolderName holder = holder(party)
                .orElseThrow(() -> new Refused(new Refusal.Malformed(rule(), party.toString(), "missing")));
        return new Account(holder, BalanceName.of(path.name()));
    }

    @Override
    public long amount(Account account) {
        return amounts.getOrDefault(account, 0L);
    }

    @Override
    public long capacity(Account account) {
        Asset asset = assets.get(account.asset());
        return asset.capacity()
                .filter(Measure.Constant.class::isInstance)
                .map(capacity -> ((Measure.Constant) capacity).value())
                .orElse(Amounts.MAX);
    }

    @Override
    public OptionalLong reaches(Account account, long amount) {
        boolean grows = assets.get(account.asset()).regeneration().isPresent();
        return grows ? OptionalLong.of(at() + amount) : OptionalLong.empty();
    }

    @Override
    public OptionalLong empties(Account account) {
        long period = assets.get(account.asset()).countdown();
        return period > 0 ? OptionalLong.of(at() + period * amount(account)) : OptionalLong.empty();
    }

    @Override
    public long windowEnd(String window) {
        return at() + Duration.ofDays(1).toMillis();
    }

    @Override
    public Optional<String> trait(HolderName holder, String trait) {
        return Optional.ofNullable(traits.getOrDefault(holder, Map.of()).get(trait));
    }

    @Override
    public int level(HolderName holder, String track) {
        return levels.get(track);
    }

    @Override
    public List<String> rotation(HolderName holder, String rotation) {
        return List.of("chat", "voice");
    }

    @Override
    public int firstLevel(String track) {
        return 1;
    }

    @Override
    public String onlyTrack() {
        return levels.keySet().iterator().next();
    }

    @Override
    public boolean unlocked(HolderName holder, String feature) {
        return levels.getOrDefault(feature, 0) > 0;
    }

    @Override
    public Optional<String> entry(HolderName unit, String field) {
        return Optional.empty();
    }

    @Override
    public Kind kind(String name) {
        return kinds.get(name);
    }

    @Override
    public Catalogue catalogue(String name) {
        return catalogues.get(name);
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("UTC");
    }

    @Override
    public ZoneId zone(HolderName holder) {
        return zone();
    }

    @Override
    public void willLookAt(Collection<HolderName> holders) {}

    @Override
    public <A> A answer(Question<A> question) {
        if (question instanceof Question.NextKey next) {
            return question.of(amounts.keySet().stream()
                    .filter(account -> account.holder().equals(next.holder())
                            && account.asset().equals(next.asset()))
                    .map(account -> account.balance().key())
                    .filter(key -> key.compareTo(next.from()) >= 0)
                    .min(Comparator.naturalOrder()));
        }
        Question.Owned owned = (Question.Owned) question;
        return question.of(traits.keySet().stream()
                .filter(unit -> unit.kind().equals(owned.kind()))
                .filter(unit -> trait(unit, Traits.OWNER)
                        .filter(owned.owner().toString()::equals)
                        .isPresent())
                .toList());
    }

    @Override
    public long draw(long least, long greatest) {
        asked.add(least + ".." + greatest);
        return draws.remove();
    }

    @Override
    public long grant(Account account, long base, long atLeast) {
        long granted = grantable(account, base, atLeast);
        amounts.merge(account, granted, Long::sum);
        room -= granted;
        return granted;
    }

    @Override
    public long grantable(Account account, long base, long atLeast) {
        long own = Math.max(0, capacity(account) - amount(account));
        return Math.min(Math.max(boost.floorOf(base), atLeast), Math.min(room, own));
    }

    @Override
    public long surplus(Account account, long base) {
        long added = Math.max(0, boost.floorOf(base) - base);
        amounts.merge(account, added, Long::sum);
        return added;
    }

    @Override
    public long take(Account account, long amount, boolean upTo) {
        long held = amount(account);
        if (held < amount && !upTo) {
            throw refuse(new Refusal.Insufficient(
                    rule(), account.holder(), account.asset(), amount, held, OptionalLong.empty()));
        }
        amounts.put(account, held - Math.min(held, amount));
        return Math.min(held, amount);
    }

    @Override
    public void move(Account from, Account to, long amount, long fee) {
        take(from, amount, false);
        amounts.merge(to, amount - fee, Long::sum);
    }

    @Override
    public void put(Account account, long amount) {
        amounts.put(account, Amounts.check("amount", amount));
    }

    @Override
    public void set(HolderName holder, String trait, Optional<String> value) {
        Map<String, String> of = traits.computeIfAbsent(holder, whose -> new TreeMap<>());
        value.ifPresentOrElse(text -> of.put(trait, text), () -> of.remove(trait));
    }

    @Override
    public void restart(HolderName holder, String track) {
        restarted.add(holder + " " + track);
    }

    /** Who began which track again. */
    public List<String> restarted() {
        return restarted;
    }

    @Override
    public HolderName create(String kind, Map<String, String> given) {
        HolderName unit = new HolderName(kind, "new" + created.size());
        traits.put(unit, new TreeMap<>(given));
        created.add(unit);
        return unit;
    }

    @Override
    public HolderName open(String pool) {
        HolderName opened = new HolderName(pool, "opened" + traits.size());
        traits.put(opened, new TreeMap<>());
        return opened;
    }

    @Override
    public List<HolderName> created() {
        return created;
    }

    @Override
    public LootTable<List<Effect>> table(String name) {
        return tables.get(name);
    }

    @Override
    public void deposit(Account from, Deposit deposit) {
        take(from, deposit.amount(), false);
        deposits.add(deposit);
    }

    @Override
    public void due(Due activity) {
        due.add(activity);
    }
}
