/** WoltLab Suite Forum 3 to 6, and Burning Board 3 and 4 before it. */
@NullMarked
package eu.vigie.crawl.forum.woltlab;

import org.jspecify.annotations.NullMarked;
