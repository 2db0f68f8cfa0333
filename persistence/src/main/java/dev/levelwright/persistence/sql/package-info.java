/**
 * A store in a database: {@link dev.levelwright.persistence.sql.JdbcStore}, opened with
 * {@link dev.levelwright.persistence.sql.JdbcSettings}, and its {@link dev.levelwright.persistence.sql.Upkeep}. The
 * published test-jar has the {@code StoreContract} that every store passes, this one and yours.
 *
 * <p>To read on: {@code GroupCommit} is a queue and its one thread; {@code Writer} has what waits there committed, again
 * after a trouble that passes; {@code Batch} is one transaction, in which {@code RealmDraft} holds what the decisions so
 * far have changed over {@code Start}, what was durable before; {@code Flush} is the difference that is written.
 * {@code JdbcReader} looks. {@code Dialect} is all that differs between databases; the tables are described in
 * {@code V1__store.sql} beside it.
 */
@NullMarked
package dev.levelwright.persistence.sql;

import org.jspecify.annotations.NullMarked;
