/** A small forum with invented people, for the demo, the tests and the benchmarks. */
@NullMarked
package eu.vigie.crawl.demo;

import org.jspecify.annotations.NullMarked;
