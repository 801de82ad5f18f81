/** XenForo 1.0 to 1.5. */
@NullMarked
package eu.vigie.crawl.forum.xenforo1;

import org.jspecify.annotations.NullMarked;
