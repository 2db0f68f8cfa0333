/**
 * What the published modules bring along, and under which licences: {@code docs/dependencies.md} is read off the bills of
 * materials that the build writes. Start with {@code DependenciesTest}.
 */
@NullMarked
package dev.levelwright.examples.dependencies;

import org.jspecify.annotations.NullMarked;
