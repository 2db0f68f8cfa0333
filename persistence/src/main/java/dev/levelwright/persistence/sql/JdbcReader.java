package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.sql.Fields.ACTIVITY;
import static dev.levelwright.persistence.sql.Fields.AT;
import static dev.levelwright.persistence.sql.Fields.CONTENT;
import static dev.levelwright.persistence.sql.Fields.ID;
import static dev.levelwright.persistence.sql.Fields.ID_ORDER;
import static dev.levelwright.persistence.sql.Fields.KIND;
import static dev.levelwright.persistence.sql.Fields.NUMBER;
import static dev.levelwright.persistence.sql.Fields.REALM;
import static dev.levelwright.persistence.sql.Fields.SEEN_AT;

import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.Ranked;
import dev.levelwright.store.Reader;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record4;

/** Looks at one realm in the database; every look is one transaction that sees one moment. */
final class JdbcReader implements Reader {
    private final Looks looks;
    private final Tools tools;
    private final Boards boards;
    private final RealmName name;

    JdbcReader(Looks looks, Tools tools, Boards boards, RealmName name) {
        this.looks = looks;
        this.tools = tools;
        this.boards = boards;
        this.name = name;
    }

    @Override
    public Scene scene(Set<Need> needs) {
        return look(look -> {
            BroughtScene scene = new BroughtScene(new RealmDraft(look.realm, look.start()));
            scene.bring(needs);
            return scene;
        });
    }

    @Override
    public Chronicle chronicle() {
        return look(look -> look.realm.chronicle());
    }

    @Override
    public Optional<Outcome> outcome(String activity) {
        return look(look -> look.start().key(look.realm, activity).map(Remembered::outcome));
    }

    @Override
    public List<Ranked> top(String asset, long since, int limit) {
        return look(look -> look.board(asset, since).top(limit));
    }

    @Override
    public OptionalLong rank(String asset, long since, HolderName holder) {
        return ranked(asset, since, holder, (board, place) -> OptionalLong.of(place.rank()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public List<Ranked> page(String asset, long since, Ranked after, int limit) {
        return look(look -> look.board(asset, since).behind(after, limit));
    }

    @Override
    public List<Ranked> neighbours(String asset, long since, HolderName holder, int above, int below) {
        return ranked(asset, since, holder, (board, place) -> {
                    List<Ranked> around = new ArrayList<>(board.before(place, above));
                    around.add(place);
                    around.addAll(board.behind(place, below));
                    return around;
                })
                .orElseGet(List::of);
    }

    /** What is made of a holder's place, rank and all, in one look; empty when the holder is not on the board. */
    private <T> Optional<T> ranked(String asset, long since, HolderName holder, BiFunction<Board, Ranked, T> use) {
        return boards.look(looks, name, asset, since, (connection, ranks) -> {
            Look look = new Look(tools.realms().find(connection, name), connection);
            Optional<Ranks> kept = ranks.filter(some -> boards.hasRoomFor(look.realm));
            if (kept.isPresent() && !kept.get().follow(connection, look.realm)) {
                return Optional.empty();
            }
            Board board = look.board(asset, since, kept);
            return Optional.of(board.place(holder).map(place -> use.apply(board, place)));
        });
    }

    @Override
    public List<HolderName> holders(String kind, String after, int limit) {
        return look(look -> look.sql
                .select(ID)
                .from(tools.tables().holder())
                .where(REALM.eq(look.realm.number()))
                .and(KIND.eq(Spelling.write(kind)))
                .and(ID_ORDER.gt(Start.order(after)))
                .and(SEEN_AT.isNotNull())
                .orderBy(REALM, KIND, ID_ORDER)
                .limit(limit)
                .fetch(row -> new HolderName(kind, Spelling.read(row.value1()))));
    }

    @Override
    public List<Entry> journal(long after, int limit) {
        return look(look -> {
            Checkpoint checkpoint = new Checkpoint(look.sql, tools.tables(), look.realm);
            long pruned = checkpoint.last();
            if (after > 0 && after < pruned) {
                throw new IllegalArgumentException("entries 1 to " + pruned + " of realm " + name
                        + " were taken out of the journal: it is read from 0, and on from " + pruned);
            }
            List<Entry> entries = new ArrayList<>();
            if (after <= 0 && pruned > 0 && limit > 0) {
                checkpoint.entry().ifPresent(entries::add);
            }
            entries.addAll(entries(look, Math.max(after, pruned), limit - entries.size()));
            return entries;
        });
    }

    private List<Entry> entries(Look look, long after, int limit) {
        return look.sql
                .select(NUMBER, AT, ACTIVITY, CONTENT)
                .from(tools.tables().journal())
                .where(REALM.eq(look.realm.number()))
                .and(NUMBER.gt(after))
                .orderBy(REALM, NUMBER)
                .limit(limit)
                .fetch(this::entry);
    }

    @Override
    public List<Entry> history(HolderName holder, long before, int limit) {
        return look(look -> {
            HolderState state = look.start().holder(look.realm, holder);
            return new History(look.connection, tools.statements(), tools.texts(), look.realm, state)
                    .read(before, limit);
        });
    }

    /** The activities that are due, the earliest first. */
    List<Due> due(long now, int limit) {
        return look(look -> look.sql
                .select(CONTENT)
                .from(tools.tables().due())
                .where(REALM.eq(look.realm.number()))
                .and(AT.le(now))
                .orderBy(REALM, AT, ACTIVITY)
                .limit(limit)
                .fetch(row -> tools.texts().due(row.value1())));
    }

    private Entry entry(Record4<Long, Long, String, String> row) {
        EntryRow entry = EntryRow.of(row.value1(), row.value2(), row.value3(), row.value4());
        return new Entry(entry.number(), tools.texts().transaction(entry));
    }

    private <T> T look(Function<Look, T> work) {
        return looks.read(connection -> work.apply(new Look(tools.realms().find(connection, name), connection)));
    }

    /** One look at the realm. */
    private final class Look {
        private final RealmRow realm;
        private final Connection connection;
        private final DSLContext sql;

        Look(RealmRow realm, Connection connection) {
            this.realm = realm;
            this.connection = connection;
            this.sql = tools.tables().on(connection);
        }

        /** What the database says; memory belongs to those who write. */
        Start start() {
            return new Start(connection, tools.statements(), tools.texts(), new Memory(0), true);
        }

        Board board(String asset, long since) {
            return board(asset, since, Optional.empty());
        }

        Board board(String asset, long since, Optional<Ranks> ranks) {
            return new Board(sql, tools.tables(), realm, asset, since, ranks);
        }
    }
}
