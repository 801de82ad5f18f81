/** Forums as the crawler sees them: sources, boards, threads, posts, and the engines that read them. */
@NullMarked
package eu.vigie.crawl.forum;

import org.jspecify.annotations.NullMarked;
