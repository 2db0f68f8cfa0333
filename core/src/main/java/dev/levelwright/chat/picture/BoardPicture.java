package dev.levelwright.chat.picture;

import dev.levelwright.chat.Picture;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A picture of a page of a leaderboard, 900 pixels wide, 56 more in height for each row. All texts are in the reader's
 * language already.
 *
 * @param title the headline
 * @param rows the places, the best first; at most 25
 */
public record BoardPicture(String title, List<Row> rows) {
    private static final int WIDTH = 900;
    private static final int HEAD = 96;
    private static final int ROW = 56;
    private static final int FOOT = 24;
    private static final int LEFT = 36;
    private static final int RIGHT = WIDTH - LEFT;
    private static final int MAX = 25;
    private static final String NAMELESS = "…";

    public BoardPicture {
        rows = List.copyOf(rows);
        if (rows.size() > MAX) {
            throw new IllegalArgumentException("a board picture has at most " + MAX + " rows but has " + rows.size());
        }
    }

    /**
     * One place.
     *
     * @param rank the place, in digits
     * @param name who: somebody's text
     * @param amount how much, in words
     * @param value how much, not negative, for the length of the bar
     * @param own whether it is the place of who asked
     */
    public record Row(String rank, String name, String amount, long value, boolean own) {}

    /** The picture; empty where the machine cannot draw. */
    public Optional<Picture> draw() {
        int height = HEAD + ROW * rows.size() + FOOT;
        return Canvas.picture("board.png", alt(), WIDTH, height, canvas -> drawOn(canvas, height));
    }

    private String alt() {
        return title
                + rows.stream()
                        .map(row -> row.rank() + ". " + row.name() + " " + row.amount())
                        .collect(Collectors.joining("; ", ": ", ""));
    }

    private void drawOn(Canvas canvas, int height) {
        canvas.box(0, 0, WIDTH, height, 48, Look.BACK);
        canvas.text(title, LEFT, 62, Look.bold(34), Look.TEXT, RIGHT - LEFT);
        long most = rows.stream().mapToLong(Row::value).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            row(canvas, rows.get(i), HEAD + i * ROW, most);
        }
    }

    private void row(Canvas canvas, Row row, int top, long most) {
        canvas.box(LEFT - 12, top, WIDTH - 2 * LEFT + 24, ROW - 8, 18, row.own() ? Look.OWN : Look.PANEL);
        if (most > 0) {
            canvas.box(LEFT + 70, top + 39, Canvas.share(RIGHT - LEFT - 82, row.value(), most), 3, 3, Look.FULL);
        }
        canvas.textTo(row.rank(), LEFT + 48, top + 33, Look.bold(24), medal(row.rank()), 60);
        int amount = canvas.textTo(row.amount(), RIGHT - 8, top + 32, Look.plain(22), Look.MUTED, 360);
        String name = Canvas.canShow(row.name()) ? row.name() : NAMELESS;
        canvas.text(name, LEFT + 70, top + 32, Look.bold(24), Look.TEXT, RIGHT - LEFT - 70 - amount - 32);
    }

    private static Color medal(String rank) {
        return switch (rank) {
            case "1" -> Look.GOLD;
            case "2" -> Look.SILVER;
            case "3" -> Look.BRONZE;
            default -> Look.MUTED;
        };
    }
}
