/** Posts that a page tells to machines: JSON-LD and microdata of schema.org, and the state that a page's script starts from. */
@NullMarked
package eu.vigie.crawl.forum.structured;

import org.jspecify.annotations.NullMarked;
