/**
 * What the commands of a chat answer. Not API: use {@link dev.levelwright.chat.Chat}.
 *
 * <p>What lives here: {@link dev.levelwright.chat.answer.Answers}, which finds the command of a request; {@code Outline},
 * what a rulebook means for a chat, read off the rules as they are written; {@code Book}, the commands that follow from it;
 * one small class for each command, named like it ({@code RankAnswer}); {@link dev.levelwright.chat.answer.Texts}, the
 * words in all languages.
 *
 * <p>Who may import it: {@code chat} alone. Where to start reading: {@code Answers}, then {@code RankAnswer}.
 */
@NullMarked
package dev.levelwright.chat.answer;

import org.jspecify.annotations.NullMarked;
