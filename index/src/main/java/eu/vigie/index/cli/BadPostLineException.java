package eu.vigie.index.cli;

/** A line of input that is no post; the message says why, in plain words. */
final class BadPostLineException extends Exception {
    private static final long serialVersionUID = 1L;

    BadPostLineException(String message) {
        super(message);
    }
}
