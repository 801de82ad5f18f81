/** Fetching one address politely: robots, pace, outcomes, archives. */
@NullMarked
package eu.vigie.crawl.fetch;

import org.jspecify.annotations.NullMarked;
