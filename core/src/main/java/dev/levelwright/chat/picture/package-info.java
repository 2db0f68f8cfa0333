/**
 * Pictures for replies: {@link dev.levelwright.chat.picture.RankCard} and {@link
 * dev.levelwright.chat.picture.BoardPicture}, drawn with the JDK's Java2D and its logical fonts, in whole pixels. Where a
 * machine cannot draw there is no picture, and the reply says the same in words.
 *
 * <p>Who may import it: {@code chat.answer}, and bots that want pictures of their own. It knows no game: every text comes
 * in as it is to be shown. Where to start reading: {@code RankCard}.
 */
@NullMarked
package dev.levelwright.chat.picture;

import org.jspecify.annotations.NullMarked;
