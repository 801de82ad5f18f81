/** MyBB 1.4 to 1.8. */
@NullMarked
package eu.vigie.crawl.forum.mybb;

import org.jspecify.annotations.NullMarked;
