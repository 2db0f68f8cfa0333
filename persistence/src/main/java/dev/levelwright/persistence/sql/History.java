package dev.levelwright.persistence.sql;

import dev.levelwright.ledger.Entry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The entries of the journal that concern one holder, read backwards from link to link. */
final class History {
    private final Connection connection;
    private final Statements statements;
    private final JournalText texts;
    private final RealmRow realm;
    private final HolderState holder;

    History(Connection connection, Statements statements, JournalText texts, RealmRow realm, HolderState holder) {
        this.connection = connection;
        this.statements = statements;
        this.texts = texts;
        this.realm = realm;
        this.holder = holder;
    }

    /** The entries with numbers below {@code before}, newest first, back to the last that was taken out. */
    List<Entry> read(long before, int limit) {
        List<Entry> found = new ArrayList<>();
        Optional<Link> at = limit > 0 ? first(before) : Optional.empty();
        while (at.isPresent()) {
            Link link = at.get();
            found.add(new Entry(link.row.number(), texts.transaction(link.row)));
            at = found.size() < limit ? link(previous(link)) : Optional.empty();
        }
        return found;
    }

    /** The newest entry below {@code before}: one step where that is itself an entry of the holder, as pages are asked. */
    private Optional<Link> first(long before) {
        if (before > holder.last()) {
            return link(holder.last());
        }
        OptionalLong next =
                link(before).map(link -> link.before(holder.number())).orElse(OptionalLong.empty());
        Optional<Link> at = link(next.orElse(holder.last()));
        while (at.isPresent() && at.get().row.number() >= before) {
            at = link(previous(at.get()));
        }
        return at;
    }

    private Optional<Link> link(long entry) {
        return entry == 0
                ? Optional.empty()
                : Rows.one(connection, statements.findEntry, Link::read, realm.number(), entry);
    }

    /** The entry of the holder before one of the holder. */
    private long previous(Link link) {
        return link.before(holder.number()).orElseThrow();
    }

    private record Link(Parties parties, EntryRow row) {
        static Link read(ResultSet row) throws SQLException {
            return new Link(Parties.read(row.getString(1)), EntryRow.read(row, 2));
        }

        OptionalLong before(long holder) {
            return parties.before(holder);
        }
    }
}
