package dev.levelwright.ledger;

import dev.levelwright.holder.HolderName;
import java.util.Optional;

/**
 * A trait that changed.
 *
 * @param holder whose trait
 * @param trait its name
 * @param before its value before, empty when there was none
 * @param after its value from now on, empty when it was removed
 * @param reason the id of the rule that changed it
 */
public record TraitPosting(
        HolderName holder, String trait, Optional<String> before, Optional<String> after, String reason) {}
