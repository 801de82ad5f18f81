/** Search over the index for analysts. */
@NullMarked
package eu.vigie.workbench.search;

import org.jspecify.annotations.NullMarked;
