package dev.levelwright.persistence.sql;

/** What every transaction of a store works with. */
record Tools(Dialect dialect, Tables tables, Statements statements, JournalText texts, Realms realms) {}
