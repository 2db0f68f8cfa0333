/**
 * Roles for levels: which roles of a guild a member is to have. Pure.
 *
 * <p>Start with {@link dev.levelwright.discord.reward.RoleRewards}.
 */
@NullMarked
package dev.levelwright.discord.reward;

import org.jspecify.annotations.NullMarked;
