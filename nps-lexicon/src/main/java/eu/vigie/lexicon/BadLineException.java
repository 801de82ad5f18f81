package eu.vigie.lexicon;

/** Carries the problem of one line out of its parser. */
final class BadLineException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    BadLineException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
