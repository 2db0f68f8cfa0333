package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.sql.Fields.ASSET;
import static dev.levelwright.persistence.sql.Fields.ASSET_KEY;
import static dev.levelwright.persistence.sql.Fields.HOLDER;
import static dev.levelwright.persistence.sql.Fields.ID;
import static dev.levelwright.persistence.sql.Fields.ID_ORDER;
import static dev.levelwright.persistence.sql.Fields.KIND;
import static dev.levelwright.persistence.sql.Fields.NUMBER;
import static dev.levelwright.persistence.sql.Fields.RANKED;
import static dev.levelwright.persistence.sql.Fields.RANKED_AT;
import static dev.levelwright.persistence.sql.Fields.REALM;
import static dev.levelwright.persistence.sql.Fields.SETTLED_AT;

import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.store.Ranked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * The holders of a realm by how much of an asset they have. The index of the balances is read in its order, so that no
 * board is ever sorted as a whole. Only the names of holders with the same amount, risen at the same millisecond, say
 * nothing to the index: such a group is sorted by itself. Boards are of assets that the journal posts.
 */
final class Board {
    private static final Field<Long> AMOUNT_HERE = Fields.in("b", RANKED);
    private static final Field<Long> RISEN_HERE = Fields.in("b", RANKED_AT);
    private static final Field<String> KIND_HERE = Fields.in("h", KIND);
    private static final Field<String> ID_HERE = Fields.in("h", ID);
    private static final Field<byte[]> ORDER_HERE = Fields.in("h", ID_ORDER);

    /** So many more places than were asked for may be read to find them in the order of the index. */
    private static final int MOST_TOO_MANY = 1000;

    private final DSLContext sql;
    private final Tables tables;
    private final long realm;
    private final Condition onBoard;
    private final Optional<Ranks> ranks;

    /**
     * The board of {@code asset}, of balances settled at {@code since} or later.
     *
     * @param ranks the same board in memory, as it is in this transaction, if it is kept there
     */
    Board(DSLContext sql, Tables tables, RealmRow realm, String asset, long since, Optional<Ranks> ranks) {
        this.ranks = ranks;
        this.sql = sql;
        this.tables = tables;
        this.realm = realm.number();
        this.onBoard = Fields.in("b", REALM)
                .eq(realm.number())
                .and(Fields.in("b", ASSET).eq(Spelling.write(asset)))
                .and(
                        since == Long.MIN_VALUE
                                ? DSL.noCondition()
                                : Fields.in("b", SETTLED_AT).ge(since));
    }

    /** The first places. */
    List<Ranked> top(int limit) {
        return numbered(read(AMOUNT_HERE.gt(0L), Way.DOWN, limit), 0);
    }

    /** The places behind one, in order; ranks go on from its rank. */
    List<Ranked> behind(Ranked place, int limit) {
        List<Ranked> behind = new ArrayList<>(equal(place, Way.DOWN.beyond(place.holder()), Way.DOWN, limit));
        behind.addAll(further(place, Way.DOWN, limit - behind.size()));
        return numbered(behind, place.rank());
    }

    /** The places before one, in order, those next to it. */
    List<Ranked> before(Ranked place, int limit) {
        List<Ranked> before = new ArrayList<>(equal(place, Way.UP.beyond(place.holder()), Way.UP, limit));
        before.addAll(above(place, limit - before.size()));
        Collections.reverse(before);
        return numbered(before, place.rank() - 1 - before.size());
    }

    /** Those with more, or as much since earlier, upwards; read downwards where memory knows from where. */
    private List<Ranked> above(Ranked place, int limit) {
        if (limit > 0 && ranks.isPresent()) {
            Ranked from = ranks.get().above(place, limit);
            if (ranks.get().between(from, place) <= limit + MOST_TOO_MANY) {
                return between(from, place).stream().limit(limit).toList();
            }
        }
        return further(place, Way.UP, limit);
    }

    /** All at one amount and instant or behind it, but before another, upwards. */
    private List<Ranked> between(Ranked from, Ranked to) {
        Condition since = RISEN_HERE.ge(from.risenAt());
        Condition until = RISEN_HERE.lt(to.risenAt());
        List<Ranked> found = new ArrayList<>();
        if (from.amount() == to.amount()) {
            found.addAll(all(AMOUNT_HERE.eq(to.amount()).and(since).and(until)));
        } else {
            found.addAll(all(AMOUNT_HERE.eq(from.amount()).and(since)));
            found.addAll(all(AMOUNT_HERE.lt(from.amount()).and(AMOUNT_HERE.gt(to.amount()))));
            found.addAll(all(AMOUNT_HERE.eq(to.amount()).and(until)));
        }
        found.sort(Way.UP.order());
        return found;
    }

    private List<Ranked> all(Condition where) {
        return places().where(onBoard).and(where).fetch(Board::ranked);
    }

    /** Those beyond that have another amount, or as much since another instant. */
    private List<Ranked> further(Ranked place, Way way, int limit) {
        Condition asMuch = AMOUNT_HERE.eq(place.amount()).and(way.beyond(RISEN_HERE, place.risenAt()));
        List<Ranked> found = new ArrayList<>(read(asMuch, way, limit));
        Condition otherwise = way.back().beyond(AMOUNT_HERE, place.amount()).and(AMOUNT_HERE.gt(0L));
        found.addAll(read(otherwise, way, limit - found.size()));
        return found;
    }

    private List<Ranked> read(Condition where, Way way, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        List<Ranked> places = places().where(onBoard)
                .and(where)
                .orderBy(way.places())
                .limit(limit + 1L) // one more shows whether the last group of equals is cut
                .fetch(Board::ranked);
        places.sort(way.order());
        if (places.size() <= limit) {
            return places;
        }
        List<Ranked> first = places.subList(0, limit);
        return isEqual(first.get(limit - 1), places.get(limit)) ? withLastGroup(first, way) : first;
    }

    /** As many places, the last group of equals replaced by the first of all of them. */
    private List<Ranked> withLastGroup(List<Ranked> places, Way way) {
        Ranked last = places.get(places.size() - 1);
        List<Ranked> whole = new ArrayList<>(places);
        whole.removeIf(place -> isEqual(place, last));
        whole.addAll(equal(last, DSL.noCondition(), way, places.size() - whole.size()));
        return whole;
    }

    private List<Ranked> equal(Ranked place, Condition where, Way way, int limit) {
        return places().where(onBoard)
                .and(AMOUNT_HERE.eq(place.amount()))
                .and(RISEN_HERE.eq(place.risenAt()))
                .and(where)
                .orderBy(way.sorted(KIND_HERE), way.sorted(ORDER_HERE))
                .limit(limit)
                .fetch(Board::ranked);
    }

    private static boolean isEqual(Ranked one, Ranked other) {
        return one.amount() == other.amount() && one.risenAt() == other.risenAt();
    }

    private static List<Ranked> numbered(List<Ranked> places, long before) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> places.get(i).at(before + i + 1))
                .toList();
    }

    /** A holder's place; empty when the holder is not on the board. */
    Optional<Ranked> place(HolderName holder) {
        return find(holder)
                .map(place -> place.at(1
                        + ranks.map(some -> some.ahead(place, this::aheadOfEquals))
                                .orElseGet(() -> ahead(place))));
    }

    private Optional<Ranked> find(HolderName holder) {
        return places().where(onBoard)
                .and(Fields.in("h", REALM).eq(realm))
                .and(KIND_HERE.eq(Spelling.write(holder.kind())))
                .and(ORDER_HERE.eq(Start.order(holder.id())))
                .and(Fields.in("b", ASSET_KEY).eq(""))
                .and(AMOUNT_HERE.gt(0L))
                .fetchOptional(Board::ranked);
    }

    /** How many stand before a place, counted. */
    private long ahead(Ranked place) {
        return count(AMOUNT_HERE.gt(place.amount()))
                + count(AMOUNT_HERE.eq(place.amount()).and(RISEN_HERE.lt(place.risenAt())))
                + aheadOfEquals(place);
    }

    /** How many stand before a place with as much since the same instant, by name. */
    private long aheadOfEquals(Ranked place) {
        return sql.fetchCount(places().where(onBoard)
                .and(AMOUNT_HERE.eq(place.amount()))
                .and(RISEN_HERE.eq(place.risenAt()))
                .and(Way.UP.beyond(place.holder())));
    }

    private long count(Condition ahead) {
        return sql.selectCount()
                .from(tables.balance().as("b"))
                .where(onBoard)
                .and(ahead)
                .fetchSingle()
                .value1();
    }

    private SelectOnConditionStep<Record4<String, String, Long, Long>> places() {
        return sql.select(KIND_HERE, ID_HERE, AMOUNT_HERE, RISEN_HERE)
                .from(tables.balance().as("b"))
                .join(tables.holder().as("h"))
                .on(Fields.in("h", REALM).eq(Fields.in("b", REALM)))
                .and(Fields.in("h", NUMBER).eq(Fields.in("b", HOLDER)));
    }

    private static Ranked ranked(Record4<String, String, Long, Long> row) {
        HolderName holder = new HolderName(Spelling.read(row.value1()), Spelling.read(row.value2()));
        return new Ranked(0, holder, row.value3(), row.value4());
    }

    /** The two ways along a board. */
    private enum Way {
        DOWN,
        UP;

        Way back() {
            return this == DOWN ? UP : DOWN;
        }

        Comparator<Ranked> order() {
            return this == DOWN ? Ranked.BY_PLACE : Ranked.BY_PLACE.reversed();
        }

        /** The order of the index, or the same backwards. */
        List<SortField<?>> places() {
            return List.of(
                    sorted(Fields.in("b", REALM)),
                    sorted(Fields.in("b", ASSET)),
                    back().sorted(AMOUNT_HERE),
                    sorted(RISEN_HERE));
        }

        SortField<?> sorted(Field<?> column) {
            return this == DOWN ? column.asc() : column.desc();
        }

        /** What rises on this way, behind a value. */
        <T> Condition beyond(Field<T> column, T value) {
            return this == DOWN ? column.gt(value) : column.lt(value);
        }

        /** The names behind a name. */
        Condition beyond(HolderName holder) {
            String kind = Spelling.write(holder.kind());
            return beyond(KIND_HERE, kind).or(KIND_HERE.eq(kind).and(beyond(ORDER_HERE, Start.order(holder.id()))));
        }
    }
}
