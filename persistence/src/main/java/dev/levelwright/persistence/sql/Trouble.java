package dev.levelwright.persistence.sql;

/** What an error of the database means for the transaction that met it. */
enum Trouble {
    /** Somebody else was there first: the same again, with more care, will do. */
    CONFLICT,

    /** The connection is gone, and nobody knows what became of a commit: the same keys again, on another one. */
    LOST,

    /** There is no room for anything: all are told, and whoever comes when somebody has made room is served. */
    FULL,

    /** Something cannot be written, and will not be able to. */
    REFUSED
}
