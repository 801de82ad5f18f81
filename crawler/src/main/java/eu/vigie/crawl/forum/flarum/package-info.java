/** Flarum: the JSON:API document of its API, also where a page embeds it. */
@NullMarked
package eu.vigie.crawl.forum.flarum;

import org.jspecify.annotations.NullMarked;
