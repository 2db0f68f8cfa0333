/**
 * A Mini App: a page inside of Telegram that shows what somebody has, with bars that fill up while one looks.
 *
 * <p>What lives here: {@link dev.levelwright.examples.miniapp.MiniApp}, the server; {@link
 * dev.levelwright.examples.miniapp.CardReader}, which reads a {@link dev.levelwright.examples.miniapp.Card} off the game;
 * the page itself lies in {@code resources/miniapp}. It shows the numbers that the bot shows, since both ask the same game.
 * Start with {@code MiniApp}.
 */
@NullMarked
package dev.levelwright.examples.miniapp;

import org.jspecify.annotations.NullMarked;
