/** phpBB 3.0 to 3.3 in the styles prosilver and subsilver2 and what descends from them. */
@NullMarked
package eu.vigie.crawl.forum.phpbb3;

import org.jspecify.annotations.NullMarked;
