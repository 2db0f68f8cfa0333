package dev.levelwright.chat.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the pictures that people chose: bytes from anywhere, so their size is looked at before anything is unpacked. */
final class Faces {
    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_PIXELS = 2_048;

    private Faces() {}

    /** The picture; empty when the bytes are none, or it is larger than 2,048 pixels on a side. */
    static Optional<BufferedImage> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in) : Optional.empty();
        } catch (IOException | RuntimeException noPicture) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            boolean small = reader.getWidth(0) <= MOST_PIXELS && reader.getHeight(0) <= MOST_PIXELS;
            return small ? Optional.of(reader.read(0)) : Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
