/** How many questions the machine misses: a sample of posts, what people say of them, and what follows. */
@NullMarked
package eu.vigie.workbench.audit;

import org.jspecify.annotations.NullMarked;
