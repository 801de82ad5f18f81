/** Forums of no known program: what pages tell to machines, feeds, and selectors that a maintainer gives. */
@NullMarked
package eu.vigie.crawl.forum.generic;

import org.jspecify.annotations.NullMarked;
