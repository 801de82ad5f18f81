/** vBulletin: version 3, version 4, and the rewritten versions 5 and 6. */
@NullMarked
package eu.vigie.crawl.forum.vbulletin;

import org.jspecify.annotations.NullMarked;
