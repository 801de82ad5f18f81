/** Lemmy: its API, and the answer of it that a page embeds. */
@NullMarked
package eu.vigie.crawl.forum.lemmy;

import org.jspecify.annotations.NullMarked;
