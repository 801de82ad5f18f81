/** Forums that are watched, and what their operators permit. */
@NullMarked
package eu.vigie.workbench.sources;

import org.jspecify.annotations.NullMarked;
