package dev.levelwright.chat.answer;

import dev.levelwright.chat.Reply;

/** What a command answers. */
@FunctionalInterface
interface Answer {
    /** The reply to one request. */
    Reply to(Asking asking);
}
