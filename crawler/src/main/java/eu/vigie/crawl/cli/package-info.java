/** The commands of the crawler: replay an archive, parse one page. */
@NullMarked
package eu.vigie.crawl.cli;

import org.jspecify.annotations.NullMarked;
