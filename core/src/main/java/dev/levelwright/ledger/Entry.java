package dev.levelwright.ledger;

/**
 * A transaction with its place in a realm's journal.
 *
 * @param number the journal's number of it, rising with every transaction of the realm in the order of decisions
 * @param transaction what happened
 */
public record Entry(long number, Transaction transaction) {}
