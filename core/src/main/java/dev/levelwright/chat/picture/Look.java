package dev.levelwright.chat.picture;

import java.awt.Color;
import java.awt.Font;

/** The colours and fonts that all pictures share; readable on light and dark backgrounds alike. */
final class Look {
    static final Color BACK = new Color(0x1B1D24);
    static final Color PANEL = new Color(0x262933);
    static final Color OWN = new Color(0x2F3A56);
    static final Color EMPTY = new Color(0x3B3F4C);
    static final Color FULL = new Color(0x6C9BFF);
    static final Color TEXT = new Color(0xF5F6F8);
    static final Color MUTED = new Color(0xAEB4C2);
    static final Color GOLD = new Color(0xF2C14E);
    static final Color SILVER = new Color(0xC3CAD6);
    static final Color BRONZE = new Color(0xCD8B5A);

    private Look() {}

    static Font plain(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    static Font bold(int size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, size);
    }
}
