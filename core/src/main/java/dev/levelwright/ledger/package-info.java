/**
 * Ledger words: {@link dev.levelwright.ledger.Posting} from account to account, {@link dev.levelwright.ledger.Transaction} for one activity, {@link dev.levelwright.ledger.Entry} in the journal, and {@link dev.levelwright.ledger.Fold}, which adds a journal up to balances. Double entry: what begins comes out of the faucet, what ends goes into the sink. Start with Posting.
 */
@NullMarked
package dev.levelwright.ledger;

import org.jspecify.annotations.NullMarked;
