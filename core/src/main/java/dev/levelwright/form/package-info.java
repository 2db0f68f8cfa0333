/**
 * How data looks: documents without a syntax, and forms that read, write and describe them.
 *
 * <p>A rulebook is data. Every type in it is declared once, as a {@link dev.levelwright.form.Form}, and from that one
 * declaration follow reading (all problems at once, with path, line and column), writing (canonical), the JSON Schema
 * and the reference. Start at {@link dev.levelwright.form.Forms} for simple values and combinations, at
 * {@link dev.levelwright.form.Form#object} for records, and at {@link dev.levelwright.form.Registry} for the doors
 * through which others add types of their own:
 *
 * <pre>{@code
 * record Grant(String asset, long amount) implements Effect {
 *     static ObjectForm<Grant> form() {
 *         ObjectForm.Builder<Grant> object = Form.object("grant", "Gives an amount of an asset.");
 *         Field<String> asset = object.required("asset", Forms.name(), Grant::asset, "What is given.");
 *         Field<Long> amount = object.optional("amount", Forms.amount(), 1L, Grant::amount, "How much of it.");
 *         return object.build(is -> new Grant(is.get(asset), is.get(amount)));
 *     }
 * }
 *
 * record Roll(String table) implements Effect {
 *     static Form<Roll> form() {
 *         return Forms.mapped(Forms.name(), Roll::new, Roll::table);
 *     }
 * }
 *
 * record Rule(String id, List<Effect> effects) {
 *     static ObjectForm<Rule> form(Registry<Effect> registry) {
 *         ObjectForm.Builder<Rule> object = Form.object("rule", "Moves assets.");
 *         Field<String> id = object.required("id", Forms.name(), Rule::id, "Its identity.");
 *         Field<List<Effect>> effects = object.rest(registry, Rule::effects);
 *         return object.build(is -> new Rule(is.get(id), is.get(effects)));
 *     }
 * }
 *
 * static Form<Rule> rules() {
 *     return Rule.form(Registry.<Effect>of("effect", "What a rule does.")
 *             .register("grant", Grant.class, Grant.form(), "Gives an amount of an asset.")
 *             .register("roll", Roll.class, Roll.form(), "Rolls on a table."));
 * }
 * }</pre>
 *
 * <p>This reads {@code { "id": "open", "grant": { "asset": "xp" }, "roll": "jackpot" }}. A new effect is one record
 * and one registration.
 *
 * <p>{@link dev.levelwright.form.Document} is the tree, {@link dev.levelwright.form.Cursor} a place in it,
 * {@link dev.levelwright.form.Problems} what is wrong there, {@link dev.levelwright.form.Definitions} makes the
 * schema, {@link dev.levelwright.form.Reference} the docs for people, {@link dev.levelwright.form.Canonical} the text
 * and digest that identify a document. The syntax of JSON is not known here: it belongs to the persistence module.
 * Every package of core after {@code math} and {@code time} may import this one.
 */
@NullMarked
package dev.levelwright.form;

import org.jspecify.annotations.NullMarked;
