package eu.vigie.index.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads posts line by line in constant memory, as UTF-8 whatever the locale; bytes that are no UTF-8 become U+FFFD. A line that
 * cannot be read is reported with its number and passed over.
 */
final class JsonLines {
    /** What is done with each post. */
    @FunctionalInterface
    interface Receiver {
        /**
         * Takes one post.
         *
         * @param more whether the next line is already waiting
         * @throws BadPostLineException when it cannot be used; it is reported like a line that cannot be read
         */
        void take(PostLine post, boolean more) throws IOException, BadPostLineException;
    }

    private final BufferedReader lines;
    private final PrintStream complaints;
    private boolean allGood = true;

    JsonLines(InputStream in, PrintStream complaints) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.complaints = complaints;
    }

    /**
     * Reads to the end.
     *
     * @return whether every line could be read
     */
    boolean each(Receiver receiver) throws IOException {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String content = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!content.isBlank()) {
                take(number, content, receiver);
            }
        }
        return allGood;
    }

    private void take(long number, String line, Receiver receiver) throws IOException {
        try {
            receiver.take(PostLine.parse(line), lines.ready());
        } catch (BadPostLineException bad) {
            allGood = false;
            complaints.println("line " + number + ": " + bad.getMessage());
        }
    }
}
