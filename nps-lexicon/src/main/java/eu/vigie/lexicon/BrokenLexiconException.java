package eu.vigie.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a lexicon cannot be read; the message names file, line and remedy of each problem. */
public final class BrokenLexiconException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    BrokenLexiconException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
