/** The crawl: what to visit next, and what a visit brought. */
@NullMarked
package eu.vigie.crawl;

import org.jspecify.annotations.NullMarked;
