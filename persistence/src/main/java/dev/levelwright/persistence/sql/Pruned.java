package dev.levelwright.persistence.sql;

/**
 * What was taken out of a database because it was old.
 *
 * @param keys how many keys
 * @param entries how many entries of journals
 */
public record Pruned(long keys, long entries) {
    Pruned plus(Pruned more) {
        return new Pruned(keys + more.keys, entries + more.entries);
    }
}
