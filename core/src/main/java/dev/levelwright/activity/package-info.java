/**
 * Something that happened: {@link dev.levelwright.activity.Activity} and what it says, {@link dev.levelwright.activity.Fact}. Start with Activity. May be imported by everything above: the ledger keeps activities, rules look at them.
 */
@NullMarked
package dev.levelwright.activity;

import org.jspecify.annotations.NullMarked;
