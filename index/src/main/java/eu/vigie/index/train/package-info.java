/** Training of the model: labelled texts, how they are divided, what is learnt from them. */
@NullMarked
package eu.vigie.index.train;

import org.jspecify.annotations.NullMarked;
