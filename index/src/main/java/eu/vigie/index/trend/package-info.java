/** Mentions counted over time. */
@NullMarked
package eu.vigie.index.trend;

import org.jspecify.annotations.NullMarked;
