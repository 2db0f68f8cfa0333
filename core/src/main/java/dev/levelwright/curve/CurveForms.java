package dev.levelwright.curve;

import dev.levelwright.curve.Piecewise.Piece;
import dev.levelwright.curve.PolynomialTotal.Rounding;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Builder;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.Registry;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How curves are written: {@code {"type": "polynomial-cost", "first": 1, "of": [0, 100]}}. The type says the
 * convention: what leaving a level costs, or what standing at it takes in all.
 */
public final class CurveForms {
    private static final int MAX_FIRST = 1_000;
    private static final int MAX_COEFFICIENTS = 16;
    private static final int MAX_PIECES = 100;

    private CurveForms() {}

    /** A fresh registry with the curves that ship; more can be registered on it. Tagged by {@code type}. */
    public static Registry<CurveFormula> registry() {
        Registry<CurveFormula> curves = Registry.of("curve", "How much of an asset each level takes.");
        Form<CurveFormula> curve = Forms.deferred("curve", () -> curves.asTagged("type"));
        return curves.register("polynomial-cost", PolynomialCost.class, polynomialCost(), "A polynomial for leaving L.")
                .register(
                        "polynomial-total", PolynomialTotal.class, polynomialTotal(), "A polynomial for standing at L.")
                .register("geometric", Geometric.class, geometric(), "Leaving a level takes so many times the last.")
                .register("exponential", Exponential.class, exponential(), "RuneScape's kind of curve.")
                .register("listed-total", Listed.class, listedTotal(), "The totals, level by level.")
                .register("listed-cost", ListedCost.class, listedCost(), "The costs, level by level.")
                .register("piecewise", Piecewise.class, piecewise(curve), "Costs by stretches of levels.")
                .register("capped", Capped.class, capped(curve), "A curve that ends at a level.")
                .register("preset", Preset.class, preset(), "A published curve by its name.");
    }

    private static ObjectForm<PolynomialCost> polynomialCost() {
        Builder<PolynomialCost> object =
                Form.object("polynomial-cost", "Leaving level L takes of[0] + of[1] L + of[2] L^2 + ..., floored.");
        Field<Integer> first = first(object, PolynomialCost::first);
        Field<List<Fraction>> of = object.required("of", coefficients(), PolynomialCost::of, "The coefficients.");
        return object.build(is -> new PolynomialCost(is.get(first), is.get(of)));
    }

    private static ObjectForm<PolynomialTotal> polynomialTotal() {
        Builder<PolynomialTotal> object =
                Form.object("polynomial-total", "Standing at level L takes of[0] + of[1] L + of[2] L^2 + ... in all.");
        Field<Integer> first = first(object, PolynomialTotal::first);
        Field<List<Fraction>> of = object.required("of", coefficients(), PolynomialTotal::of, "The coefficients.");
        Field<Long> unit = object.optional(
                "unit", Forms.amount(1, Amounts.MAX), 1L, PolynomialTotal::unit, "Totals are multiples of this.");
        Field<Rounding> rounding = object.optional(
                "rounding",
                Forms.choice(Rounding.class),
                Rounding.FLOOR,
                PolynomialTotal::rounding,
                "How a total becomes a multiple of the unit.");
        return object.build(is -> new PolynomialTotal(is.get(first), is.get(of), is.get(unit), is.get(rounding)));
    }

    private static ObjectForm<Geometric> geometric() {
        Builder<Geometric> object =
                Form.object("geometric", "Leaving level L takes base * ratio^(L - first), floored.");
        Field<Integer> first = first(object, Geometric::first);
        Field<Long> base = object.required(
                "base", Forms.amount(1, Amounts.MAX), Geometric::base, "What leaving the first level takes.");
        Field<Fraction> ratio =
                object.required("ratio", Forms.fraction(), Geometric::ratio, "The factor from level to level.");
        return object.build(is -> new Geometric(is.get(first), is.get(base), is.get(ratio)));
    }

    private static ObjectForm<Exponential> exponential() {
        Builder<Exponential> object = Form.object(
                "exponential", "Standing at L takes the sum of floor(n + scale * base^(n / root)) below, by divisor.");
        Field<Integer> first = first(object, Exponential::first);
        Field<Long> scale =
                object.required("scale", Forms.amount(1, 1_000_000), Exponential::scale, "The factor of the power.");
        Field<Long> base =
                object.required("base", Forms.amount(2, 1_000), Exponential::base, "What is raised to a power.");
        Field<Integer> root = object.required(
                "root", Forms.integer(1, 20), Exponential::root, "How many levels make the power grow by the base.");
        Field<Long> divisor = object.required(
                "divisor", Forms.amount(1, 1_000_000), Exponential::divisor, "What the sum is divided by.");
        return object.build(
                is -> new Exponential(is.get(first), is.get(scale), is.get(base), is.get(root), is.get(divisor)));
    }

    private static ObjectForm<Listed> listedTotal() {
        Builder<Listed> object = Form.object("listed-total", "The totals from the first level on.");
        Field<Integer> first = first(object, Listed::first);
        Field<List<Long>> of =
                object.required("of", Forms.list(Forms.amount(), 1, Curve.MAX_LEVELS), Listed::totals, "The totals.");
        return object.build(is -> new Listed(is.get(first), is.get(of)));
    }

    private static ObjectForm<ListedCost> listedCost() {
        Builder<ListedCost> object = Form.object("listed-cost", "What leaving each level takes, from the first on.");
        Field<Integer> first = first(object, ListedCost::first);
        Field<List<Long>> of = object.required(
                "of",
                Forms.list(Forms.amount(1, Amounts.MAX), 1, Curve.MAX_LEVELS - 1),
                ListedCost::costs,
                "The costs.");
        return object.build(is -> new ListedCost(is.get(first), is.get(of)));
    }

    private static ObjectForm<Piecewise> piecewise(Form<CurveFormula> curve) {
        Builder<Piecewise> object = Form.object("piecewise", "From each piece's level on, its formula says the costs.");
        Field<Integer> first = first(object, Piecewise::first);
        Field<List<Piece>> pieces = object.required(
                "pieces", Forms.list(piece(curve), 1, MAX_PIECES), Piecewise::pieces, "The pieces, by rising level.");
        return object.build(is -> new Piecewise(is.get(first), is.get(pieces)));
    }

    private static ObjectForm<Piece> piece(Form<CurveFormula> curve) {
        Builder<Piece> object = Form.object("piece", "A stretch of levels with one formula.");
        Field<Integer> from = object.required("from", Forms.integer(0, 11_000), Piece::from, "Its first level.");
        Field<CostFormula> cost = object.required(
                "cost", Forms.mapped(curve, CurveForms::cost, formula -> formula), Piece::cost, "A curve of costs.");
        return object.build(is -> new Piece(is.get(from), is.get(cost)));
    }

    private static CostFormula cost(CurveFormula formula) {
        if (formula instanceof CostFormula cost) {
            return cost;
        }
        throw new IllegalArgumentException("a piece must be a curve of costs, such as polynomial-cost");
    }

    private static ObjectForm<Capped> capped(Form<CurveFormula> curve) {
        Builder<Capped> object = Form.object("capped", "A curve that ends at a level although it could go on.");
        Field<CurveFormula> of = object.required("of", curve, Capped::formula, "The curve.");
        Field<Integer> last = object.required("last", Forms.integer(0, 11_000), Capped::lastLevel, "The last level.");
        return object.build(is -> new Capped(is.get(of), is.get(last)));
    }

    private static ObjectForm<Preset> preset() {
        Builder<Preset> object = Form.object("preset", "A published curve of another bot or game.");
        Field<String> name = object.required(
                "name", Forms.choice(new ArrayList<>(Presets.names()), each -> each), Preset::name, "Its name.");
        return object.build(is -> new Preset(is.get(name)));
    }

    private static <T> Field<Integer> first(Builder<T> object, Function<T, Integer> first) {
        return object.optional("first", Forms.integer(0, MAX_FIRST), 0, first, "The level at which everybody starts.");
    }

    private static Form<List<Fraction>> coefficients() {
        return Forms.list(Forms.fraction(), 1, MAX_COEFFICIENTS);
    }
}
