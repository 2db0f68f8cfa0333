/**
 * A Telegram on loopback, for tests of bots with their real library: published as the test-jar of the adapter.
 *
 * <pre>{@code
 * try (LocalTelegram telegram = LocalTelegram.start(TOKEN)) {
 *     TelegramClient client = new OkHttpTelegramClient(TOKEN, TelegramUrl.builder()
 *             .schema("http").host("127.0.0.1").port(telegram.port()).testServer(false).build());
 *     telegram.deliver(Updates.message(Updates.group(-5), Updates.person(7, "Ada"), 1, at, "/rank"));
 *     Sent reply = telegram.awaitSent("sendMessage", 1).get(0);
 * }
 * }</pre>
 *
 * <p>What lives here: {@link dev.levelwright.telegram.testkit.LocalTelegram}, the server; {@link
 * dev.levelwright.telegram.testkit.Updates}, what it can deliver; {@link dev.levelwright.telegram.testkit.Sent}, what it was
 * sent; {@link dev.levelwright.telegram.testkit.SentText}, what Telegram would make of its HTML. Start with {@code
 * LocalTelegram}.
 */
@NullMarked
package dev.levelwright.telegram.testkit;

import org.jspecify.annotations.NullMarked;
