package dev.levelwright.chat.answer;

import dev.levelwright.asset.Asset;
import dev.levelwright.chat.Button;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Picture;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.chat.picture.RankCard;
import dev.levelwright.curve.Progress;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.rule.Track;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code rank}: a player's level, the way to the next one, and their place on the board. */
final class RankAnswer {
    private static final String TRACK = "track";
    private static final String USER = "user";

    private RankAnswer() {}

    static List<Known> commands(Outline outline) {
        List<Track> tracks = outline.tracks();
        if (tracks.isEmpty()) {
            return List.of();
        }
        Option user = Known.option(USER, Option.Type.USER);
        List<Option.Choice> names = tracks.stream()
                .map(track -> new Option.Choice(track.name(), track.name()))
                .toList();
        return List.of(
                tracks.size() == 1
                        ? Known.open("rank", RankAnswer::rank, user)
                        : Known.open("rank", RankAnswer::rank, user, Known.choice(TRACK, false, names)));
    }

    private static Reply rank(Asking asking) {
        Optional<HolderName> who = asking.people().player(USER, true);
        Optional<Track> track = asking.chosen(
                        TRACK, asking.outline().tracks().stream().map(Track::name))
                .map(asking.outline().rulebook().tracks()::get);
        if (who.isEmpty()) {
            return asking.no("no.user");
        }
        return track.map(on -> rank(asking, who.get(), on)).orElseGet(() -> asking.no("no.choice"));
    }

    private static Reply rank(Asking asking, HolderName who, Track track) {
        View view = asking.view(who);
        Progress progress = view.progress(track.name()).orElseThrow();
        OptionalLong place = place(asking, track, who);
        Texts texts = asking.texts();
        ReplyBuilder reply = Reply.titled(
                        texts.line("rank.title", asking.people().span(who)))
                .field(texts.text("rank.level"), level(texts, track, progress))
                .field(texts.text("rank.points"), points(asking, view, track, progress));
        place.ifPresent(rank -> reply.field(texts.text("rank.place"), texts.line("rank.of-all", rank))
                .button(asking.button(
                        texts.text("button.board"), Button.Style.OTHER, true, "leaderboard", track.asset())));
        if (!progress.isLast()) {
            reply.bar(progress.into(), progress.needed());
        }
        return reply.picture(picture(asking, who, track, progress, place)).build();
    }

    private static OptionalLong place(Asking asking, Track track, HolderName who) {
        boolean board =
                asking.outline().asset(track.asset()).filter(Asset::board).isPresent();
        return board ? asking.realm().rank(track.asset(), who) : OptionalLong.empty();
    }

    private static Line level(Texts texts, Track track, Progress progress) {
        Span level = Span.strong(texts.number(progress.level()));
        return track.title(progress.level())
                .map(title -> Line.of(level, Span.plain(" – "), Span.data(title)))
                .orElseGet(() -> Line.of(level));
    }

    private static Line points(Asking asking, View view, Track track, Progress progress) {
        Texts texts = asking.texts();
        return progress.isLast()
                ? texts.line("rank.last", view.amount(track.asset()), asking.label(track.asset()))
                : texts.line(
                        "rank.way", progress.into(), progress.needed(), asking.label(track.asset()), progress.left());
    }

    private static Optional<Picture> picture(
            Asking asking, HolderName who, Track track, Progress progress, OptionalLong place) {
        if (!asking.settings().pictures()) {
            return Optional.empty();
        }
        Texts texts = asking.texts();
        String rank = place.isPresent() ? texts.text("rank.of-all", place.getAsLong()) : "";
        String way = progress.isLast()
                ? texts.text("level.end")
                : texts.text(
                        "rank.short",
                        progress.into(),
                        progress.needed(),
                        asking.outline().label(track.asset()));
        return new RankCard(
                        asking.people().name(who),
                        asking.settings().avatars().avatar(asking.request().realm(), who.id()),
                        texts.text("rank.card-level", progress.level()),
                        track.title(progress.level()).orElse(""),
                        rank,
                        way,
                        progress.isLast() ? 1 : progress.into(),
                        progress.isLast() ? 1 : progress.needed())
                .draw();
    }
}
