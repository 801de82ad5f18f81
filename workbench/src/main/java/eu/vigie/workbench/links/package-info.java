/** The library of vetted links. */
@NullMarked
package eu.vigie.workbench.links;

import org.jspecify.annotations.NullMarked;
