package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Cue;

/**
 * A cue word found.
 *
 * @param token number of its last token
 * @param cue the cue
 */
record CueHit(int token, Cue cue) {}
