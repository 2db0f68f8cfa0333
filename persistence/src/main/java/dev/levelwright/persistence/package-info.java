/**
 * Where realms live when the process ends, and what comes in and out as text.
 *
 * <p>{@link dev.levelwright.persistence.sql.JdbcStore} is a {@link dev.levelwright.store.Store} in a database;
 * {@link dev.levelwright.persistence.json.JsonDocuments} reads and writes JSON. The published test-jar has the
 * {@code StoreContract} that every store passes, this one and yours.
 */
@NullMarked
package dev.levelwright.persistence;

import org.jspecify.annotations.NullMarked;
