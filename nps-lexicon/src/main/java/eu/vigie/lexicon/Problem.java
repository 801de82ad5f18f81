package eu.vigie.lexicon;

/**
 * Something wrong in a data file, told to the person who edits it.
 *
 * @param file path of the file inside the lexicon folder
 * @param line number of the line, from 1; 0 when the whole file is meant
 * @param what what is wrong
 * @param remedy what to do about it
 */
public record Problem(String file, int line, String what, String remedy) {
    /** One line: {@code file:line: what. remedy}. */
    public String message() {
        return (line == 0 ? file : file + ":" + line) + ": " + what + ". " + remedy + ".";
    }

    /** The same problem in a file whose path begins with something more. */
    Problem in(String prefix) {
        return new Problem(prefix + file, line, what, remedy);
    }
}
