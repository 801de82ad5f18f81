/** Weeks of forum activity on a virtual clock, to measure how fresh the crawl is and what it costs. */
@NullMarked
package eu.vigie.crawl.simulation;

import org.jspecify.annotations.NullMarked;
