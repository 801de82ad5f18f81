/** What falls due by time, as rows that one process at a time takes. */
@NullMarked
package eu.vigie.workbench.due;

import org.jspecify.annotations.NullMarked;
