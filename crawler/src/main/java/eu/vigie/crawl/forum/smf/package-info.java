/** Simple Machines Forum, version 1 drawn with tables and version 2 without. */
@NullMarked
package eu.vigie.crawl.forum.smf;

import org.jspecify.annotations.NullMarked;
