/** phpBB 2 and the hosts that still run it. */
@NullMarked
package eu.vigie.crawl.forum.phpbb2;

import org.jspecify.annotations.NullMarked;
