/** Invision Community: IP.Board 3, and the rewritten versions 4 and 5. */
@NullMarked
package eu.vigie.crawl.forum.invision;

import org.jspecify.annotations.NullMarked;
