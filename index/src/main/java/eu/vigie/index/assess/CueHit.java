package eu.vigie.index.assess;

/**
 * A cue found in a post.
 *
 * @param cue the cue
 * @param from index of its first token
 * @param to index behind its last token
 * @param number the figure it holds, 0 when it holds none
 * @param surface the words of the post, as written, at most 60 characters
 */
record CueHit(Cue cue, int from, int to, int number, String surface) {}
