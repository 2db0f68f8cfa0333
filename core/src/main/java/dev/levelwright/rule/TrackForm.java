package dev.levelwright.rule;

import dev.levelwright.asset.AssetForms;
import dev.levelwright.curve.CurveFormula;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How tracks are written: {@code {"asset": "xp", "curve": {...}, "max": 20, "unlocks": {"2": ["fork"]}}}. */
final class TrackForm {
    private static final int MAX_LEVEL = 11_000;
    private static final int MAX_NAMES = 1_000;
    private static final int MAX_WORDS = 100;

    private TrackForm() {}

    static ObjectForm<Track> form(Form<CurveFormula> curve) {
        ObjectForm.Builder<Track> object = Form.object("track", "A curve over an asset: amounts become levels.");
        Field<String> name = object.required("name", AssetForms.plainName(), Track::name, "The track's name.");
        Field<String> asset =
                object.required("asset", AssetForms.plainName(), Track::asset, "The asset whose amount it reads.");
        Field<CurveFormula> formula = object.required("curve", curve, Track::formula, "How much each level takes.");
        Field<Optional<Integer>> max =
                object.maybe("max", Forms.integer(0, MAX_LEVEL), TrackForm::max, "The level at which it ends.");
        Field<List<String>> names = object.optional(
                "names", Forms.list(Forms.text(MAX_WORDS), MAX_NAMES), List.of(), Track::names, "The levels' names.");
        Field<Map<Integer, List<String>>> unlocks =
                object.optional("unlocks", unlocks(), Map.of(), Track::unlocks, "The features that come with a level.");
        Field<OnChange> onChange = object.optional(
                "on-change",
                Forms.choice(OnChange.class),
                OnChange.RECOMPUTE,
                Track::onChange,
                "What becomes of levels when a version brings another curve.");
        return object.build(is -> Track.of(
                        is.get(name),
                        is.get(asset),
                        is.get(formula),
                        is.get(max).map(OptionalInt::of).orElse(OptionalInt.empty()),
                        is.get(names),
                        new TreeMap<>(is.get(unlocks)))
                .onChange(is.get(onChange)));
    }

    private static Form<Map<Integer, List<String>>> unlocks() {
        Form<Integer> level = Forms.parsed("a level", "0|[1-9][0-9]{0,4}", Integer::parseInt, String::valueOf);
        return Forms.map(level, Forms.list(Forms.name(), 1, MAX_NAMES), MAX_NAMES);
    }

    private static Optional<Integer> max(Track track) {
        return track.max().isPresent() ? Optional.of(track.max().getAsInt()) : Optional.empty();
    }
}
