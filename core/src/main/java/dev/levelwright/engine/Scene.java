package dev.levelwright.engine;

import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Dice;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Chronicle;
import java.util.List;
import java.util.Optional;

/**
 * What a store brings to a decision: holders it has locked and read, and answers of its indexes. It does not change
 * while a decider looks at it. What is not here a decider asks for with {@link Step.More}.
 */
public interface Scene {
    /** The number of the realm: never changes, whatever the realm is called. */
    long realm();

    /** What was published for the realm. */
    Chronicle chronicle();

    /** The realm's dice, keyed with its secret. */
    Dice dice();

    /** The holdings of a holder who was brought, unborn ones too; empty when the holder was not brought. */
    Optional<Holdings> holdings(HolderName holder);

    /** Whether this keyed balance was read with its holder; if it was and is not among the holdings, it never was. */
    boolean brought(Account keyed);

    /** Credits that wait for a holder who was brought, oldest first. */
    List<Deposit> deposits(HolderName holder);

    /** The answer to a question that was asked for; empty when it was not. */
    <A> Optional<A> answer(Question<A> question);
}
