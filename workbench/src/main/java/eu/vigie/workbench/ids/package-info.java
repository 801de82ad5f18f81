/** Typed identifiers, and who is acting. */
@NullMarked
package eu.vigie.workbench.ids;

import org.jspecify.annotations.NullMarked;
