/**
 * A store in a database: {@link dev.levelwright.persistence.sql.JdbcStore}, opened with
 * {@link dev.levelwright.persistence.sql.JdbcSettings}. Applications import these two; nothing else is public. The
 * published test-jar has the {@code StoreContract} that every store passes, this one and yours.
 *
 * <p>To read on: {@code GroupCommit} is the queue and the one thread that writes; {@code Batch} is one transaction of
 * it, in which {@code RealmDraft} holds what the decisions so far have changed over {@code Start}, what was durable
 * before; {@code Flush} writes the difference. {@code JdbcReader} looks. {@code Dialect} is all that differs between
 * databases; the tables are described in {@code V1__store.sql} beside it.
 */
@NullMarked
package dev.levelwright.persistence.sql;

import org.jspecify.annotations.NullMarked;
