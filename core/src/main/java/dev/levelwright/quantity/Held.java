package dev.levelwright.quantity;

import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much a balance holds ({@code "coins"}), or the number in a trait ({@code "@lot.price"}) when no asset has that
 * name.
 *
 * @param path the balance or the trait
 */
public record Held(Path path) implements Quantity {
    @Override
    public long in(Turn turn) {
        return turn.hasAsset(path.name()) ? turn.amount(turn.account(path)) : trait(turn);
    }

    @Override
    public void refer(References references) {
        references.number(path);
    }

    private long trait(Turn turn) {
        Optional<HolderName> holder = path.party().flatMap(turn::holder);
        Optional<String> text = holder.flatMap(whose -> turn.trait(whose, path.name()));
        OptionalLong number = text.map(Named::number).orElse(OptionalLong.empty());
        if (number.isEmpty()) {
            throw turn.refuse(new Refusal.Malformed(turn.rule(), path.toString(), text.orElse("missing")));
        }
        return number.getAsLong();
    }
}
