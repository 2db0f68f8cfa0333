package dev.levelwright.chat.answer;

import dev.levelwright.asset.Asset;
import dev.levelwright.chat.Button;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Picture;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.chat.picture.BoardPicture;
import dev.levelwright.rule.Track;
import dev.levelwright.store.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code leaderboard}: who has most of an asset, ten at a time, and where who asks stands. */
final class BoardAnswer {
    private static final String BOARD = "board";
    private static final String PAGE = "page";
    private static final int SIZE = 10;
    private static final int MOST_PAGES = 100;

    private BoardAnswer() {}

    static List<Known> commands(Outline outline) {
        List<Option.Choice> boards = outline.boards().stream()
                .map(asset -> new Option.Choice(asset.name(), asset.label()))
                .toList();
        return boards.isEmpty()
                ? List.of()
                : List.of(Known.open(
                        "leaderboard",
                        BoardAnswer::board,
                        Known.choice(BOARD, false, boards),
                        Known.option(PAGE, Option.Type.NUMBER)));
    }

    private static Reply board(Asking asking) {
        Optional<String> board =
                asking.chosen(BOARD, asking.outline().boards().stream().map(Asset::name));
        return board.map(name -> page(asking, name, page(asking))).orElseGet(() -> asking.no("no.choice"));
    }

    /** The page that was asked for; what is no number is the first one. */
    private static int page(Asking asking) {
        return asking.request()
                .option(PAGE)
                .filter(page -> page.matches("[1-9][0-9]{0,2}"))
                .map(page -> Math.min(Integer.parseInt(page), MOST_PAGES))
                .orElse(1);
    }

    private static Reply page(Asking asking, String board, int page) {
        Texts texts = asking.texts();
        List<Ranked> upTo = asking.realm().top(board, page * SIZE + 1);
        List<Ranked> places =
                upTo.subList(Math.min((page - 1) * SIZE, upTo.size()), Math.min(page * SIZE, upTo.size()));
        ReplyBuilder reply = Reply.titled(texts.line("board.title", asking.label(board)));
        if (places.isEmpty()) {
            reply.line(texts.text("board.empty"));
        }
        places.forEach(place -> reply.line(line(asking, board, place)));
        own(asking, board, places).ifPresent(reply::line);
        boolean last = upTo.size() <= page * SIZE || page == MOST_PAGES;
        if (page > 1 || !last) {
            turn(asking, reply, board, page, last);
        }
        return reply.picture(picture(asking, board, places)).build();
    }

    private static void turn(Asking asking, ReplyBuilder reply, String board, int page, boolean last) {
        Texts texts = asking.texts();
        reply.button(button(asking, texts.text("button.before"), page > 1, board, page - 1))
                .button(button(asking, texts.text("button.next"), !last, board, page + 1));
    }

    private static Optional<Button> button(Asking asking, String label, boolean enabled, String board, int page) {
        return asking.button(label, Button.Style.OTHER, enabled, "leaderboard", board, Integer.toString(page));
    }

    private static Line line(Asking asking, String board, Ranked place) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain(asking.texts().number(place.rank()) + ". "));
        spans.add(asking.people().span(place.holder()));
        spans.add(Span.plain(" – "));
        spans.add(Span.plain(amount(asking, board, place)));
        return new Line(spans);
    }

    /** The amount, and the level that its holder has by it: the one that everything else says too. */
    private static String amount(Asking asking, String board, Ranked place) {
        Texts texts = asking.texts();
        return track(asking, board)
                .flatMap(track -> asking.view(place.holder()).progress(track.name()))
                .map(progress -> texts.text("board.level", place.amount(), progress.level()))
                .orElseGet(() -> texts.number(place.amount()));
    }

    private static Optional<Track> track(Asking asking, String board) {
        return asking.outline().rulebook().tracks().values().stream()
                .filter(track -> track.asset().equals(board))
                .findFirst();
    }

    /** Where who asks stands, unless that is on the page. */
    private static Optional<Line> own(Asking asking, String board, List<Ranked> places) {
        boolean there = places.stream().anyMatch(place -> place.holder().equals(asking.asker()));
        OptionalLong rank = there ? OptionalLong.empty() : asking.realm().rank(board, asking.asker());
        return rank.isEmpty() ? Optional.empty() : Optional.of(asking.texts().line("board.own", rank.getAsLong()));
    }

    private static Optional<Picture> picture(Asking asking, String board, List<Ranked> places) {
        if (!asking.settings().pictures() || places.isEmpty()) {
            return Optional.empty();
        }
        List<BoardPicture.Row> rows = places.stream()
                .map(place -> new BoardPicture.Row(
                        asking.texts().number(place.rank()),
                        asking.people().name(place.holder()),
                        amount(asking, board, place),
                        place.amount(),
                        place.holder().equals(asking.asker())))
                .toList();
        String title = asking.texts().text("board.title", asking.outline().label(board));
        return new BoardPicture(title, rows).draw();
    }
}
