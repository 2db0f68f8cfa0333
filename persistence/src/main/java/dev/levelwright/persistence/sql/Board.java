package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.sql.Tables.ASSET;
import static dev.levelwright.persistence.sql.Tables.ASSET_KEY;
import static dev.levelwright.persistence.sql.Tables.HOLDER;
import static dev.levelwright.persistence.sql.Tables.ID;
import static dev.levelwright.persistence.sql.Tables.ID_ORDER;
import static dev.levelwright.persistence.sql.Tables.KIND;
import static dev.levelwright.persistence.sql.Tables.NUMBER;
import static dev.levelwright.persistence.sql.Tables.RANKED;
import static dev.levelwright.persistence.sql.Tables.RANKED_AT;
import static dev.levelwright.persistence.sql.Tables.REALM;
import static dev.levelwright.persistence.sql.Tables.SETTLED_AT;

import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.store.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/**
 * The holders of a realm by how much of an asset they have. The index of the balances is read in its order, so that no
 * board is ever sorted as a whole. Only the names of holders with the same amount, risen at the same millisecond, say
 * nothing to the index: such a group is sorted by itself. Boards are of assets that the journal posts.
 */
final class Board {
    private static final Field<Long> AMOUNT_HERE = Tables.of("b", RANKED);
    private static final Field<Long> RISEN_HERE = Tables.of("b", RANKED_AT);
    private static final Field<String> KIND_HERE = Tables.of("h", KIND);
    private static final Field<String> ID_HERE = Tables.of("h", ID);
    private static final Field<byte[]> ORDER_HERE = Tables.of("h", ID_ORDER);
    private static final Comparator<Ranked> BY_PLACE = Comparator.comparingLong(Ranked::amount)
            .reversed()
            .thenComparingLong(Ranked::risenAt)
            .thenComparing(Ranked::holder);

    private final DSLContext sql;
    private final Tables tables;
    private final Condition onBoard;

    /** The board of {@code asset}, of balances settled at {@code since} or later. */
    Board(DSLContext sql, Tables tables, RealmRow realm, String asset, long since) {
        this.sql = sql;
        this.tables = tables;
        this.onBoard = Tables.of("b", REALM)
                .eq(realm.number())
                .and(Tables.of("b", ASSET).eq(Spelling.write(asset)))
                .and(
                        since == Long.MIN_VALUE
                                ? DSL.noCondition()
                                : Tables.of("b", SETTLED_AT).ge(since));
    }

    /** The first places. */
    List<Ranked> top(int limit) {
        List<Ranked> places = places().where(onBoard)
                .and(AMOUNT_HERE.gt(0L))
                .orderBy(Tables.of("b", REALM), Tables.of("b", ASSET), AMOUNT_HERE.desc(), RISEN_HERE)
                .limit(limit + 1L) // one more shows whether the last group of equals is cut
                .fetch(Board::ranked);
        if (places.size() <= limit) {
            return numbered(places);
        }
        List<Ranked> first = places.subList(0, limit);
        boolean cut = limit > 0 && isEqual(first.get(limit - 1), places.get(limit));
        return numbered(cut ? withLastGroup(first) : first);
    }

    /** As many places, the last group of equals replaced by the first of all of them. */
    private List<Ranked> withLastGroup(List<Ranked> places) {
        Ranked last = places.get(places.size() - 1);
        List<Ranked> whole = new ArrayList<>(places);
        whole.removeIf(place -> isEqual(place, last));
        whole.addAll(places().where(onBoard)
                .and(AMOUNT_HERE.eq(last.amount()))
                .and(RISEN_HERE.eq(last.risenAt()))
                .orderBy(KIND_HERE, ORDER_HERE)
                .limit(places.size() - whole.size())
                .fetch(Board::ranked));
        return whole;
    }

    private static boolean isEqual(Ranked one, Ranked other) {
        return one.amount() == other.amount() && one.risenAt() == other.risenAt();
    }

    private static List<Ranked> numbered(List<Ranked> places) {
        List<Ranked> sorted = new ArrayList<>(places);
        sorted.sort(BY_PLACE);
        for (int i = 0; i < sorted.size(); i++) {
            Ranked place = sorted.get(i);
            sorted.set(i, new Ranked(i + 1L, place.holder(), place.amount(), place.risenAt()));
        }
        return sorted;
    }

    /**
     * A holder's place, from 1; empty when the holder is not on the board.
     *
     * @param number the holder's number
     */
    OptionalLong rank(HolderName holder, long number) {
        Optional<Ranked> place = sql.select(AMOUNT_HERE, RISEN_HERE)
                .from(tables.balance().as("b"))
                .where(onBoard)
                .and(Tables.of("b", HOLDER).eq(number))
                .and(Tables.of("b", ASSET_KEY).eq(""))
                .and(AMOUNT_HERE.gt(0L))
                .fetchOptional(row -> new Ranked(0, holder, row.value1(), row.value2()));
        return place.isPresent() ? OptionalLong.of(1 + ahead(place.get())) : OptionalLong.empty();
    }

    private long ahead(Ranked place) {
        String kind = Spelling.write(place.holder().kind());
        byte[] id = Start.order(place.holder().id());
        Condition earlier = AMOUNT_HERE.eq(place.amount()).and(RISEN_HERE.lt(place.risenAt()));
        Condition equal = AMOUNT_HERE
                .eq(place.amount())
                .and(RISEN_HERE.eq(place.risenAt()))
                .and(KIND_HERE.lt(kind).or(KIND_HERE.eq(kind).and(ORDER_HERE.lt(id))));
        return count(AMOUNT_HERE.gt(place.amount()))
                + count(earlier)
                + sql.fetchCount(places().where(onBoard).and(equal));
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
                .on(Tables.of("h", REALM).eq(Tables.of("b", REALM)))
                .and(Tables.of("h", NUMBER).eq(Tables.of("b", HOLDER)));
    }

    private static Ranked ranked(Record4<String, String, Long, Long> row) {
        HolderName holder = new HolderName(Spelling.read(row.value1()), Spelling.read(row.value2()));
        return new Ranked(0, holder, row.value3(), row.value4());
    }
}
