package dev.levelwright.report;

import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.store.Reader;
import java.util.List;
import java.util.function.Consumer;

/** A realm's journal read from its beginning, page by page, and further when there is more. */
final class Pages {
    private static final int PAGE = 1_000;

    private final Reader reader;
    private long last;
    private long count;

    Pages(Reader reader) {
        this.reader = reader;
    }

    /** Reads on to the end, and says whether there was anything. */
    boolean readOn(Consumer<Entry> visitor) {
        long before = count;
        List<Entry> page = reader.journal(last, PAGE);
        while (!page.isEmpty()) {
            page.forEach(visitor);
            count += page.size();
            last = page.get(page.size() - 1).number();
            page = reader.journal(last, PAGE);
        }
        return count > before;
    }

    /** How many entries were read. */
    long count() {
        return count;
    }

    /** The journal's transactions, all that there are now. */
    static void forEach(Reader reader, Consumer<Transaction> visitor) {
        new Pages(reader).readOn(entry -> visitor.accept(entry.transaction()));
    }
}
