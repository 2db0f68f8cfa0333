/**
 * Mini Apps: who looks at a page that Telegram opened.
 *
 * <p>What lives here: {@link dev.levelwright.telegram.miniapp.InitDataCheck}, which says whether the text that a page hands
 * over was signed for this bot, and {@link dev.levelwright.telegram.miniapp.Verdict}, what it says. The page and its
 * server are the author's; the examples have one.
 *
 * <p>Who may import it: whoever serves such a page. It imports {@code event}. Where to start reading: {@code InitDataCheck}.
 */
@NullMarked
package dev.levelwright.telegram.miniapp;

import org.jspecify.annotations.NullMarked;
