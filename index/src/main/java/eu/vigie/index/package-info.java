/** A search index of posts. */
@NullMarked
package eu.vigie.index;

import org.jspecify.annotations.NullMarked;
