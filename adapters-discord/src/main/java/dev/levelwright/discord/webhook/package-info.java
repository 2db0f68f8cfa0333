/**
 * Discord's own JSON: an entry for bindings to other libraries, which can hand over what they received, and for bots that
 * Discord calls by HTTP instead of a gateway.
 *
 * <p>Start with {@link dev.levelwright.discord.webhook.InteractionEndpoint} for HTTP, with
 * {@link dev.levelwright.discord.webhook.DiscordJson} for the rest.
 */
@NullMarked
package dev.levelwright.discord.webhook;

import org.jspecify.annotations.NullMarked;
