package eu.vigie.index.learn;

/**
 * One question that a model answers.
 *
 * @param name name of the question, for messages
 * @param classes number of possible answers, at least 2
 */
public record Head(String name, int classes) {}
