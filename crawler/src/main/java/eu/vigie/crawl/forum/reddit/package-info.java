/** Reddit: its JSON, and the pages of old.reddit.com. */
@NullMarked
package eu.vigie.crawl.forum.reddit;

import org.jspecify.annotations.NullMarked;
