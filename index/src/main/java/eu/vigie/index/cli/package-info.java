/** The commands {@code analyze} and {@code evaluate}. */
@NullMarked
package eu.vigie.index.cli;

import org.jspecify.annotations.NullMarked;
