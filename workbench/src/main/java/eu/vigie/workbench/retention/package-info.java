/** Takes out what has been kept for as long as it may be. */
@NullMarked
package eu.vigie.workbench.retention;

import org.jspecify.annotations.NullMarked;
