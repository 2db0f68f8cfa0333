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

    /** The entries with numbers below {@code before}, newest first. */
    List<Entry> read(long before, int limit) {
        List<Entry> found = new ArrayList<>();
        long at = first(before);
        while (at > 0 && found.size() < limit) {
            Link link = link(at).orElseThrow();
            found.add(new Entry(at, texts.transaction(link.transaction)));
            at = link.before(holder.number()).orElseThrow();
        }
        return found;
    }

    /** The newest entry below {@code before}: one step where that is itself an entry of the holder, as pages are asked. */
    private long first(long before) {
        if (before > holder.last()) {
            return holder.last();
        }
        OptionalLong next =
                link(before).map(link -> link.before(holder.number())).orElse(OptionalLong.empty());
        long at = next.orElse(holder.last());
        while (at >= before) {
            at = link(at).orElseThrow().before(holder.number()).orElseThrow();
        }
        return at;
    }

    private Optional<Link> link(long entry) {
        return Rows.one(connection, statements.findEntry, Link::read, realm.number(), entry);
    }

    private record Link(Parties parties, String transaction) {
        static Link read(ResultSet row) throws SQLException {
            return new Link(Parties.read(row.getString(1)), row.getString(2));
        }

        OptionalLong before(long holder) {
            return parties.before(holder);
        }
    }
}
