package dev.levelwright.chat.picture;

import dev.levelwright.chat.Picture;
import dev.levelwright.math.Amounts;
import java.awt.AWTError;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Something to draw on, in whole pixels, with the logical fonts of the JDK. */
final class Canvas {
    private static final String ELLIPSIS = "…";
    private static final int SIZE = 24;

    private final BufferedImage image;
    private final Graphics2D graphics;

    private Canvas(int width, int height) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    /**
     * A picture of that size, drawn by {@code drawing}; empty where the machine cannot draw, having no fonts or no
     * graphics at all. What is said in pictures is said in words too, so nobody misses it.
     */
    static Optional<Picture> picture(String name, String alt, int width, int height, Consumer<Canvas> drawing) {
        return unlessUnable(() -> {
            Canvas canvas = new Canvas(width, height);
            drawing.accept(canvas);
            canvas.graphics.dispose();
            return new Picture(name, canvas.png(), alt);
        });
    }

    /** Whether anything of a text would be seen. */
    static boolean canShow(String text) {
        return unlessUnable(() -> shown(text, Look.bold(SIZE)))
                .filter(shown -> !shown.isEmpty())
                .isPresent();
    }

    /** Without fonts or graphics the JDK throws all kinds of things, errors among them. */
    private static <T> Optional<T> unlessUnable(Supplier<T> drawing) {
        try {
            return Optional.of(drawing.get());
        } catch (RuntimeException | LinkageError | InternalError | AWTError unable) {
            System.getLogger(Canvas.class.getName())
                    .log(System.Logger.Level.DEBUG, "this machine draws no pictures", unable);
            return Optional.empty();
        }
    }

    /** A box with round corners. */
    void box(int x, int y, int width, int height, int corner, Color color) {
        graphics.setColor(color);
        graphics.fillRoundRect(x, y, width, height, corner, corner);
    }

    /** A disc. */
    void disc(int x, int y, int diameter, Color color) {
        graphics.setColor(color);
        graphics.fillOval(x, y, diameter, diameter);
    }

    /** A bar with round ends of which the share {@code filled} of {@code whole} is full; a little is to be seen of any. */
    void bar(int x, int y, int width, int height, long filled, long whole, Color empty, Color full) {
        box(x, y, width, height, height, empty);
        int share = share(width, filled, whole);
        if (share > 0) {
            box(x, y, Math.max(height, share), height, height, full);
        }
    }

    /** The share of so many pixels, rounded down. */
    static int share(int pixels, long filled, long whole) {
        return (int) Amounts.mulDivFloor(pixels, filled, whole);
    }

    /** A picture in a disc. */
    void round(BufferedImage face, int x, int y, int diameter) {
        BufferedImage disc = new BufferedImage(diameter, diameter, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = disc.createGraphics();
        on.setRenderingHints(graphics.getRenderingHints());
        on.fillOval(0, 0, diameter, diameter);
        on.setComposite(AlphaComposite.SrcIn);
        int side = Math.min(face.getWidth(), face.getHeight());
        int left = (face.getWidth() - side) / 2;
        int top = (face.getHeight() - side) / 2;
        on.drawImage(face, 0, 0, diameter, diameter, left, top, left + side, top + side, null);
        on.dispose();
        graphics.drawImage(disc, x, y, null);
    }

    /** A text on a base line in at most {@code most} pixels, smaller and then cut if need be; the width that it took. */
    int text(String text, int x, int baseline, Font font, Color color, int most) {
        Font fits = fitting(text, font, most);
        return draw(cut(text, fits, most), x, baseline, fits, color);
    }

    /** The same, ending at {@code right}. */
    int textTo(String text, int right, int baseline, Font font, Color color, int most) {
        Font fits = fitting(text, font, most);
        String shown = cut(text, fits, most);
        return draw(shown, right - width(shown, fits), baseline, fits, color);
    }

    /** The same around {@code middle}. */
    void textAround(String text, int middle, int baseline, Font font, Color color, int most) {
        Font fits = fitting(text, font, most);
        String shown = cut(text, fits, most);
        draw(shown, middle - width(shown, fits) / 2, baseline, fits, color);
    }

    private int draw(String shown, int x, int baseline, Font font, Color color) {
        graphics.setFont(font);
        graphics.setColor(color);
        graphics.drawString(shown, x, baseline);
        return width(shown, font);
    }

    /** The font, or the largest smaller one down to two thirds in which the text fits. */
    private Font fitting(String text, Font font, int most) {
        String shown = shown(text, font);
        int least = font.getSize() * 2 / 3;
        Font smaller = font;
        while (smaller.getSize() > least && width(shown, smaller) > most) {
            smaller = new Font(font.getName(), font.getStyle(), smaller.getSize() - 1);
        }
        return smaller;
    }

    private int width(String text, Font font) {
        return graphics.getFontMetrics(font).stringWidth(text);
    }

    /** What the font can show of a text, cut between two characters. */
    private String cut(String text, Font font, int most) {
        String shown = shown(text, font);
        if (width(shown, font) <= most) {
            return shown;
        }
        int points = shown.codePointCount(0, shown.length());
        while (points > 0 && width(first(shown, points) + ELLIPSIS, font) > most) {
            points--;
        }
        return first(shown, points) + ELLIPSIS;
    }

    private static String first(String text, int points) {
        return text.substring(0, text.offsetByCodePoints(0, points)).stripTrailing();
    }

    /** What of a text can be shown: characters without a glyph, as emoji on many machines, would be empty boxes. */
    private static String shown(String text, Font font) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .filter(point -> font.canDisplay(point) && Character.getType(point) != Character.FORMAT)
                .forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    private byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
