package eu.vigie.index.assess;

/**
 * One line of a cue file: a phrase, what it speaks for and how strongly.
 *
 * @param kind what it speaks for
 * @param weight how strongly, in units of log odds, -10 to 10; usually 0.5 to 4
 * @param pattern the phrase
 */
record Cue(CueKind kind, double weight, CuePattern pattern) {}
