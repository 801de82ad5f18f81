/** NodeBB 1 to 4: the JSON of its API, also where a page embeds it. */
@NullMarked
package eu.vigie.crawl.forum.nodebb;

import org.jspecify.annotations.NullMarked;
