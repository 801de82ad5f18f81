/** bbPress, the forum of WordPress. */
@NullMarked
package eu.vigie.crawl.forum.bbpress;

import org.jspecify.annotations.NullMarked;
