/**
 * JSON text as documents of {@link dev.levelwright.form}, and back.
 *
 * <p>Start at {@link dev.levelwright.persistence.json.JsonDocuments}: it reads a rulebook with a form, so that errors
 * of the text and of the game come together with path, line and column, and writes one in a layout made for people.
 * This is the only place that knows the syntax of JSON for rulebooks; what the fields mean is declared in core.
 * Anything of persistence and every application may use it; it uses core's {@code form} and {@code math} only.
 */
@NullMarked
package dev.levelwright.persistence.json;

import org.jspecify.annotations.NullMarked;
