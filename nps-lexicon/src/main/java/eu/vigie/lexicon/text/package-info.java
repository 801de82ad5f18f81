/** Finds the names of a lexicon in running text. */
@NullMarked
package eu.vigie.lexicon.text;

import org.jspecify.annotations.NullMarked;
