/** Vanilla Forums 2 to 4. */
@NullMarked
package eu.vigie.crawl.forum.vanilla;

import org.jspecify.annotations.NullMarked;
