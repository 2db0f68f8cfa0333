package dev.levelwright.mechanic;

import dev.levelwright.curve.CurveFormula;
import dev.levelwright.form.Form;
import dev.levelwright.form.Registry;

/**
 * The words that rulebooks may use: the registered conditions, effects, quantities and curve formulas. JSON, schema and
 * documentation follow from the registration. Those that ship are in {@code dev.levelwright.StandardVocabulary}; an
 * author registers more on it before the first rulebook is read.
 *
 * @param conditions by the field that names them
 * @param effects by the field that names them
 * @param curves by their {@code type}
 * @param quantity the notation of amounts
 */
public record Vocabulary(
        Registry<Condition> conditions,
        Registry<Effect> effects,
        Registry<CurveFormula> curves,
        Form<Quantity> quantity) {}
