package dev.levelwright.persistence.importing;

import dev.levelwright.curve.Curve;
import dev.levelwright.curve.PolynomialTotal;
import dev.levelwright.curve.Progress;
import dev.levelwright.math.Fraction;
import java.util.List;
import java.util.Optional;

/**
 * {@code {"settings": {"curve", "rounding", "maxLevel"}, "users": {id: {"xp"}}}}. The file has no levels: they follow
 * from its curve, a cubic polynomial for the total, rounded half up to a multiple of {@code rounding}.
 */
final class Polaris implements Layout {
    private static final int LAST = Curve.MAX_LEVELS - 1;

    @Override
    public boolean fits(Spot root) {
        return root.field("users").isFields() && root.field("settings").isFields();
    }

    @Override
    public void read(Spot root, Gathering into) {
        Optional<Curve> curve = curve(root.field("settings"));
        if (curve.isEmpty()) {
            into.remark("the file has no curve that could be read, so nobody has a level");
        }
        root.field("users")
                .fields()
                .forEach((id, user) -> into.member(id, user).ifPresent(draft -> {
                    draft.figure("xp", user.field("xp"));
                    curve.ifPresent(levels -> draft.figure("xp").ifPresent(xp -> rung(draft, levels.progress(xp))));
                }));
    }

    private static void rung(MemberDraft draft, Progress at) {
        draft.rung(at.level(), at.needed() == 0 ? 0 : at.into(), Math.max(1, at.needed()));
    }

    private static Optional<Curve> curve(Spot settings) {
        Spot curve = settings.field("curve");
        try {
            List<Fraction> of = List.of(
                    Fraction.parse("0"), factor(curve.field("1")), factor(curve.field("2")), factor(curve.field("3")));
            long unit = Long.parseLong(settings.field("rounding").digits().orElse("1"));
            int last = Integer.parseInt(settings.field("maxLevel").digits().orElse("1000"));
            PolynomialTotal total = new PolynomialTotal(0, of, Math.max(1, unit), PolynomialTotal.Rounding.HALF_UP);
            return Optional.of(Curve.of(total, Math.min(Math.max(last, 0), LAST)));
        } catch (IllegalArgumentException | ArithmeticException unusable) {
            return Optional.empty();
        }
    }

    private static Fraction factor(Spot at) {
        return Fraction.parse(at.digits().orElse("0"));
    }
}
