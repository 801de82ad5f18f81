package eu.vigie.index.train;

import java.util.List;

/** Training texts that cannot be used; the message has a line for each, with file and line number. */
public final class BadTrainingTextException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Tells what is wrong with some lines. */
    public BadTrainingTextException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
