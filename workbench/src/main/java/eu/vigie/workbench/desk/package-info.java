/** The screens on which a ticket is worked. */
@NullMarked
package eu.vigie.workbench.desk;

import org.jspecify.annotations.NullMarked;
