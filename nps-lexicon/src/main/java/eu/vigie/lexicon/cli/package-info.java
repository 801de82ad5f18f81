/** The command line of the lexicon: check it, explain a sentence, export it. */
@NullMarked
package eu.vigie.lexicon.cli;

import org.jspecify.annotations.NullMarked;
