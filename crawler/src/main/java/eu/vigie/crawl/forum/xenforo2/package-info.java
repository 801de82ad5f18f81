/** XenForo 2.0 to 2.3 and themes made for it. */
@NullMarked
package eu.vigie.crawl.forum.xenforo2;

import org.jspecify.annotations.NullMarked;
