package dev.levelwright.chat.answer;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.chat.Button;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.Request;
import dev.levelwright.chat.Span;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One request while it is answered: who asks, in which realm, under which rulebook, in which language. */
final class Asking {
    private final Levelwright game;
    private final ChatSettings settings;
    private final Book book;
    private final Request request;
    private final Texts texts;
    private final People people;

    Asking(Levelwright game, ChatSettings settings, Book book, Request request) {
        this.game = game;
        this.settings = settings;
        this.book = book;
        this.request = request;
        this.texts = new Texts(request.locale());
        this.people = new People(this);
    }

    ChatSettings settings() {
        return settings;
    }

    Book book() {
        return book;
    }

    Outline outline() {
        return book.outline();
    }

    Request request() {
        return request;
    }

    Texts texts() {
        return texts;
    }

    People people() {
        return people;
    }

    Realm realm() {
        return game.in(request.realm());
    }

    /** Who asks. */
    HolderName asker() {
        return HolderName.player(request.player());
    }

    /** The instant of the game's clock, in epoch milliseconds. */
    long now() {
        return game.now().toEpochMilli();
    }

    /** The instant of the request: the platform's, or the game's clock. */
    Instant at() {
        return request.at().equals(Request.NOW) ? game.now() : request.at();
    }

    View view(HolderName holder) {
        return realm().view(holder);
    }

    /** How people read an asset's name: the rulebook's words. */
    Span label(String asset) {
        return Span.data(outline().label(asset));
    }

    /** An amount of an asset: {@code 25 coins}. */
    Line amount(long amount, String asset) {
        return Line.of(Span.strong(texts.number(amount)), Span.plain(" "), label(asset));
    }

    /** A reply about the user of an option, or about who asks; about anybody else it is for admins alone. */
    Reply aboutWhom(String option, Function<HolderName, Reply> reply) {
        boolean other = request.option(option)
                .filter(id -> !id.equals(request.player()))
                .isPresent();
        return other && !request.admin()
                ? no("no.admin")
                : people.player(option, true).map(reply).orElseGet(() -> no("no.user"));
    }

    /** A private reply that says why it did not work. */
    Reply no(String key, Object... values) {
        return Reply.saying(texts.line(key, values)).bad().onlyForWhoAsked().build();
    }

    /** A button of who asks for {@code command} with the values of its options, in their order; empty when it is too long. */
    Optional<Button> button(String label, Button.Style style, boolean enabled, String command, String... values) {
        return new ButtonId(command, List.of(values), request.player())
                .text()
                .map(id -> new Button(id, label, style, enabled));
    }

    /** The value of a choice: what was given, if it is one of these; the first of them when nothing was. */
    Optional<String> chosen(String option, Stream<String> known) {
        List<String> all = known.toList();
        Optional<String> given = request.option(option);
        return given.isEmpty() ? all.stream().findFirst() : given.filter(all::contains);
    }
}
