package dev.levelwright.chat.picture;

import dev.levelwright.chat.Picture;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture of somebody's level, 900 by 240 pixels: their face, their name, the level, how far it is to the next one, and
 * their place. All texts are in the reader's language already.
 *
 * @param name what they are called: somebody's text
 * @param avatar the bytes of the picture that they chose, if any; otherwise the first letter of the name
 * @param level the level, in words
 * @param title the level's name in the rulebook, or empty
 * @param place the place on the board, or empty
 * @param way how far, in words
 * @param filled how far, in 0..whole
 * @param whole how far it goes, at least 1
 */
public record RankCard(
        String name,
        Optional<byte[]> avatar,
        String level,
        String title,
        String place,
        String way,
        long filled,
        long whole) {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 240;
    private static final int FACE = 152;
    private static final int LEFT = 228;
    private static final int RIGHT = WIDTH - 44;

    public RankCard {
        if (whole < 1 || filled < 0 || filled > whole) {
            throw new IllegalArgumentException(
                    "a rank card is filled from 0 to a whole of at least 1 but was " + filled + " of " + whole);
        }
    }

    /** The picture; empty where the machine cannot draw, or has no letters for the name. */
    public Optional<Picture> draw() {
        return Canvas.canShow(name) ? Canvas.picture("rank.png", alt(), WIDTH, HEIGHT, this::drawOn) : Optional.empty();
    }

    private String alt() {
        String levelAndTitle = title.isEmpty() ? level : level + " (" + title + ")";
        return name + ": " + levelAndTitle + ", " + way + (place.isEmpty() ? "" : ", " + place);
    }

    private void drawOn(Canvas canvas) {
        canvas.box(0, 0, WIDTH, HEIGHT, 48, Look.BACK);
        canvas.box(14, 14, WIDTH - 28, HEIGHT - 28, 36, Look.PANEL);
        face(canvas);
        int rank = place.isEmpty() ? 0 : canvas.textTo(place, RIGHT, 92, Look.bold(40), Look.GOLD, 240) + 24;
        canvas.text(name, LEFT, 92, Look.bold(40), Look.TEXT, RIGHT - LEFT - rank);
        int told = canvas.textTo(way, RIGHT, 146, Look.plain(24), Look.MUTED, 330) + 24;
        int levelWide = canvas.text(level, LEFT, 146, Look.bold(26), Look.FULL, RIGHT - LEFT - told);
        canvas.text(
                title, LEFT + levelWide + 16, 146, Look.plain(24), Look.MUTED, RIGHT - LEFT - told - levelWide - 16);
        canvas.bar(LEFT, 168, RIGHT - LEFT, 28, filled, whole, Look.EMPTY, Look.FULL);
    }

    private void face(Canvas canvas) {
        int top = (HEIGHT - FACE) / 2;
        canvas.disc(44 - 5, top - 5, FACE + 10, Look.FULL);
        Optional<BufferedImage> face = avatar.flatMap(Faces::read);
        if (face.isPresent()) {
            canvas.round(face.get(), 44, top, FACE);
        } else {
            canvas.disc(44, top, FACE, Look.EMPTY);
            canvas.textAround(initial(), 44 + FACE / 2, top + 104, Look.bold(76), Look.TEXT, FACE);
        }
    }

    /** The first letter or digit of the name, or nothing. */
    private String initial() {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }
}
