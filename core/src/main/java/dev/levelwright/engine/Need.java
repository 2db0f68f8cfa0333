package dev.levelwright.engine;

import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Question;

/** Something a decider must see before it can decide. */
public sealed interface Need {
    /** A holder with all balances that have no key: locked, and read. */
    record Holder(HolderName name) implements Need {}

    /** One keyed balance of a holder. */
    record Keyed(Account account) implements Need {}

    /** An answer of one of the store's indexes. */
    record Answer(Question<?> question) implements Need {}
}
