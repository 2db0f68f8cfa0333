/**
 * A Discord on this machine: a gateway and a REST API that speak enough of Discord's protocol for a real client library
 * to believe them. For the tests of bots; JDA joins it through {@link dev.levelwright.discord.local.LocalJda}.
 *
 * <p>Start with {@link dev.levelwright.discord.local.LocalDiscord}.
 */
package dev.levelwright.discord.local;
