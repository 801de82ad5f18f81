/** The append-only record of what was done. */
@NullMarked
package eu.vigie.workbench.events;

import org.jspecify.annotations.NullMarked;
