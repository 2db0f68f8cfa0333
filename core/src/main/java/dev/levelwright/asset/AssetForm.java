package dev.levelwright.asset;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.ObjectForm.Values;
import java.util.Optional;

/** The fields of an asset, in the order in which they are written. */
final class AssetForm {
    private static final int MAX_WORDS = 200;
    private static final Measure NOTHING = Measure.constant(0);
    private static final Overflow CLIP = new Overflow.Clip();

    private final ObjectForm.Builder<Asset> object = Form.object("asset", "Something that is counted.");

    private final Field<String> name =
            object.required("name", AssetForms.plainName(), Asset::name, "The asset's name.");
    private final Field<Optional<String>> label =
            object.maybe("label", Forms.text(MAX_WORDS), AssetForm::label, "How people read it; its name unless said.");
    private final Field<String> of = object.optional(
            "of", AssetForms.plainName(), Asset.PLAYER, Asset::of, "Who has it: player, or a unit or pool kind.");
    private final Field<Measure> start = object.optional(
            "start", AssetForms.measure(), NOTHING, Asset::start, "The amount of a balance that was never written.");
    private final Field<Optional<Measure>> capacity =
            object.maybe("capacity", AssetForms.measure(), Asset::capacity, "The amount at which grants stop.");
    private final Field<Measure> overfill = object.optional(
            "overfill",
            AssetForms.measure(),
            NOTHING,
            Asset::overfill,
            "How far above the capacity grants may lift it.");
    private final Field<Overflow> overflow = object.optional(
            "overflow", AssetForms.overflow(), CLIP, Asset::overflow, "What happens to what does not fit.");
    private final Field<Optional<Regeneration>> regeneration =
            object.maybe("regeneration", AssetForms.regeneration(), Asset::regeneration, "Whole steps up in time.");
    private final Field<Optional<Long>> countdown = object.maybe(
            "countdown", Forms.duration(), asset -> positive(asset.countdown()), "Falls by one after each such time.");
    private final Field<Optional<String>> reset =
            object.maybe("reset", AssetForms.window(), Asset::reset, "The window at whose end it falls to zero.");
    private final Field<Integer> keep = object.optional(
            "keep", Forms.integer(0, Asset.MAX_KEEP), 0, Asset::keep, "How many closed windows are kept.");
    private final Field<Optional<Long>> expiry = object.maybe(
            "expiry",
            Forms.duration(),
            asset -> positive(asset.expiry()),
            "Falls to zero so long after its last rise.");
    private final Field<Optional<Lapse>> lapse =
            object.maybe("lapse", AssetForms.lapse(), Asset::lapse, "How a missed window ends it.");
    private final Field<Optional<Decay>> decay =
            object.maybe("decay", AssetForms.decay(), Asset::decay, "How it wears away while nothing is earned.");
    private final Field<Optional<String>> per =
            object.maybe("per", Forms.name(), Asset::per, "The fact of which each value has a balance of its own.");
    private final Field<Optional<Long>> forget = object.maybe(
            "forget", Forms.duration(), asset -> positive(asset.forget()), "Drops keyed balances so long unrisen.");
    private final Field<Boolean> journal =
            object.optional("journal", Forms.flag(), true, Asset::journal, "Whether each change is posted.");
    private final Field<Boolean> board =
            object.optional("board", Forms.flag(), false, Asset::board, "Whether there is a leaderboard.");
    private final Field<Optional<String>> message = object.maybe(
            "message",
            Forms.text(MAX_WORDS),
            Asset::message,
            "What a refusal says when its capacity is met; {capacity} and the level, as {track}, are filled in.");

    ObjectForm<Asset> form() {
        return object.build(this::asset);
    }

    private Asset asset(Values is) {
        return new Asset(
                is.get(name),
                is.get(label).orElse(is.get(name)),
                is.get(of),
                is.get(start),
                is.get(capacity),
                is.get(overfill),
                is.get(overflow),
                is.get(regeneration),
                is.get(countdown).orElse(0L),
                is.get(reset),
                is.get(keep),
                is.get(expiry).orElse(0L),
                is.get(lapse),
                is.get(decay),
                is.get(per),
                is.get(forget).orElse(0L),
                is.get(journal),
                is.get(board),
                is.get(message));
    }

    private static Optional<String> label(Asset asset) {
        return asset.label().equals(asset.name()) ? Optional.empty() : Optional.of(asset.label());
    }

    private static Optional<Long> positive(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(millis);
    }
}
