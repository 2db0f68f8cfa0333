package dev.levelwright.chat;

import java.util.Arrays;

/**
 * A picture under a {@link Reply}, which says nothing that the reply does not say in words.
 *
 * @param name a file name: {@code rank.png}
 * @param png the bytes of a PNG file
 * @param alt what is to be seen, for who does not see it: plain words, perhaps with somebody's name in them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content, and never given away itself
public record Picture(String name, byte[] png, String alt) {
    public Picture {
        png = png.clone();
    }

    @Override
    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that
                && name.equals(that.name)
                && alt.equals(that.alt)
                && Arrays.equals(png, that.png);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return name + " (" + png.length + " bytes): " + alt;
    }
}
