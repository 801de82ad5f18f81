/** Discourse: JSON first, the preloaded JSON of its shell, and the plain page it serves without JavaScript. */
@NullMarked
package eu.vigie.crawl.forum.discourse;

import org.jspecify.annotations.NullMarked;
