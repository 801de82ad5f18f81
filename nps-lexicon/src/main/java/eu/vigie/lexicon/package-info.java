/** Psychoactive substances, their names in several languages, and how sure a name is. */
@NullMarked
package eu.vigie.lexicon;

import org.jspecify.annotations.NullMarked;
