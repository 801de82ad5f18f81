/** Words that may be new names of substances, for people to decide on. */
@NullMarked
package eu.vigie.workbench.emerging;

import org.jspecify.annotations.NullMarked;
