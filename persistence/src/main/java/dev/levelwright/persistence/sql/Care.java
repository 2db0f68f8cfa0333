package dev.levelwright.persistence.sql;

/** How a transaction begins. */
enum Care {
    /** With what is remembered; that it was right shows when it is written. Keys show that they are new then, too. */
    TRUSTING,

    /** With what is remembered, but keys are looked up first. */
    LOOKING,

    /** With the realms locked and read, and keys looked up. */
    LOCKING
}
