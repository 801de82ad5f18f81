/** Follows the change feed: assess, store, open tickets. */
@NullMarked
package eu.vigie.workbench.intake;

import org.jspecify.annotations.NullMarked;
