package dev.levelwright.ledger;

/**
 * A value that was drawn, journalled so that a replay needs no secret and a player can be shown it.
 *
 * @param rule the rule that drew
 * @param index the how-manieth draw of that rule in this activity, from 0
 * @param least the least value that could come
 * @param greatest the greatest value that could come
 * @param value the value that came
 */
public record Draw(String rule, int index, long least, long greatest, long value) {}
