package dev.levelwright.discord.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.discord.event.InviteBook.Invite;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InviteBookTest {
    private static final String GUILD = "100";
    private final InviteBook book = new InviteBook();

    @BeforeEach
    void twoInvites() {
        book.know(GUILD, List.of(invite("a", "501", 3), invite("b", "502", 7)));
    }

    @Test
    void theInviteWhoseUsesWentUpWasUsed() {
        assertThat(book.joined(GUILD, List.of(invite("a", "501", 3), invite("b", "502", 8))))
                .contains("502");
    }

    @Test
    void twoWhoCameByOneInviteAtOnceAreBothFound() {
        List<Invite> afterBoth = List.of(invite("a", "501", 5), invite("b", "502", 7));
        assertThat(book.joined(GUILD, afterBoth)).contains("501");
        assertThat(book.joined(GUILD, afterBoth)).contains("501");
        assertThat(book.joined(GUILD, afterBoth)).isEmpty();
    }

    @Test
    void nobodyIsRewardedWhenItCannotBeTold() {
        assertThat(book.joined(GUILD, List.of(invite("a", "501", 4), invite("b", "502", 8))))
                .isEmpty();
        assertThat(book.joined("101", List.of(invite("a", "501", 4)))).isEmpty();
    }

    @Test
    void anInviteThatIsGoneWasUsedIfItHadOneUseLeft() {
        book.made(GUILD, new Invite("c", "503", 0, 1));
        assertThat(book.joined(GUILD, List.of(invite("a", "501", 3), invite("b", "502", 7))))
                .contains("503");
    }

    @Test
    void anInviteThatWasWithdrawnWasNotUsed() {
        assertThat(book.joined(GUILD, List.of(invite("b", "502", 7)))).isEmpty();
    }

    private static Invite invite(String code, String inviter, int uses) {
        return new Invite(code, inviter, uses, 0);
    }
}
