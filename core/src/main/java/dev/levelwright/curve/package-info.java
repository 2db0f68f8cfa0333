/**
 * Curves: how much of an asset a level takes.
 *
 * <p>What lives here: {@link dev.levelwright.curve.CurveFormula} (the door: the total needed at each level) and {@link
 * dev.levelwright.curve.CostFormula} (the same, said as the cost of leaving each level), {@link
 * dev.levelwright.curve.Curve} (the table built once from a formula; every question about levels is answered from it,
 * so no two answers disagree), the formulas we ship ({@link dev.levelwright.curve.PolynomialCost}, {@link
 * dev.levelwright.curve.PolynomialTotal}, {@link dev.levelwright.curve.Geometric}, {@link
 * dev.levelwright.curve.Exponential}, {@link dev.levelwright.curve.Listed}, {@link dev.levelwright.curve.ListedCost},
 * {@link dev.levelwright.curve.Piecewise}, {@link dev.levelwright.curve.Capped}), {@link dev.levelwright.curve.Presets}
 * (the published curves of other bots and games, by name; {@link dev.levelwright.curve.Preset} is one in a rulebook),
 * and {@link dev.levelwright.curve.CurveForms} (how all of them are written).
 *
 * <p>Who may import it: every package from {@code holder} on. It imports {@code math} and, for its notation, {@code
 * form}.
 *
 * <p>Where to start reading: {@code CurveFormula}, then {@code Curve}.
 */
@NullMarked
package dev.levelwright.curve;

import org.jspecify.annotations.NullMarked;
