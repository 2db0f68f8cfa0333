package dev.levelwright.chat.answer;

import dev.levelwright.asset.Asset;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Span;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.quantity.Named;
import dev.levelwright.store.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The open pools of a kind of which there are many, lots and wagers: those that hold some of an asset with a board. */
final class Pools {
    private static final int MOST = 25;
    private static final int SHORT = 8;

    private final Asking asking;

    Pools(Asking asking) {
        this.asking = asking;
    }

    /** The asset that says which pools of a kind are open; empty when the rulebook has none. */
    static Optional<Asset> open(Outline outline, Kind kind) {
        return outline.rulebook().assets().values().stream()
                .filter(asset -> asset.board() && asset.of().equals(kind.name()))
                .findFirst();
    }

    /** The kinds of which there are many and of which it is known which are open. */
    static List<Kind.Pool> kinds(Outline outline) {
        return outline.rulebook().kinds().values().stream()
                .filter(kind -> kind instanceof Kind.Pool pool && pool.per())
                .filter(kind -> open(outline, kind).isPresent())
                .map(Kind.Pool.class::cast)
                .toList();
    }

    /** The open pools of a kind, at most 25. */
    List<HolderName> of(Kind.Pool kind) {
        return open(asking.outline(), kind)
                .map(asset -> asking.realm().top(asset.name(), MOST))
                .orElse(List.of())
                .stream()
                .map(Ranked::holder)
                .toList();
    }

    /** The open pool that {@code told} means: by its place in the list, by its id, or by how its id begins. */
    Optional<HolderName> named(Kind.Pool kind, String told) {
        List<HolderName> open = of(kind);
        return IntStream.range(0, open.size())
                .filter(i -> Integer.toString(i + 1).equals(told))
                .mapToObj(open::get)
                .findFirst()
                .or(() -> open.stream()
                        .filter(pool -> told.length() >= SHORT && pool.id().startsWith(told))
                        .findFirst());
    }

    /** As much of a pool's id as tells it from the others that are open. */
    static String shortId(HolderName pool) {
        return pool.id().substring(0, Math.min(SHORT, pool.id().length()));
    }

    /** What is known of a pool: {@code seller: Ann, unit: Rex, price: 30}. */
    Line line(Kind.Pool kind, HolderName pool) {
        View view = asking.view(pool);
        List<Span> spans = new ArrayList<>();
        kind.traits()
                .forEach((trait, type) -> view.trait(trait).ifPresent(value -> {
                    spans.add(Span.plain(spans.isEmpty() ? "" : ", "));
                    spans.add(Span.data(trait));
                    spans.add(Span.plain(": "));
                    spans.add(value(type, value));
                }));
        return spans.isEmpty() ? Line.of(Span.data(shortId(pool))) : new Line(spans);
    }

    private Span value(TraitType type, String value) {
        return switch (type) {
            case HOLDER -> asking.people().span(HolderName.parse(value));
            case NUMBER ->
                Named.number(value).stream()
                        .mapToObj(asking.texts()::number)
                        .map(Span::strong)
                        .findFirst()
                        .orElseGet(() -> Span.data(value));
            default -> Span.data(value);
        };
    }
}
