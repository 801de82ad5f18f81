package eu.vigie.crawl.forum;

import java.util.ArrayDeque;
import java.util.Deque;

/** Collects words into lines: white space collapsed except in code, at most one empty line in a row, none at either end. */
final class PlainLines {
    private static final int MOST_BREAKS = 2;

    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> links = new ArrayDeque<>();
    private int breaksDue;
    private boolean spaceDue;
    private int lists;
    private int code;

    /** Words as the page writes them. */
    void words(String words) {
        if (code > 0) {
            code(words);
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0 || c == '\u00A0') {
                spaceDue = true;
            } else if (c != '\u200B' && c != '\uFEFF') {
                settle();
                text.append(c);
            }
        }
    }

    private void code(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '\n') {
                breaksDue++;
            } else if (c != '\r' && c != 0) {
                settle();
                text.append(c);
            }
        }
    }

    /** Writes the breaks and the space that are due. */
    private void settle() {
        if (breaksDue > 0 && !text.isEmpty()) {
            text.append("\n".repeat(code > 0 ? breaksDue : Math.min(breaksDue, MOST_BREAKS)));
            text.append("  ".repeat(Math.min(lists, 8)));
        } else if (spaceDue && !text.isEmpty()) {
            text.append(' ');
        }
        breaksDue = 0;
        spaceDue = false;
    }

    /** A line break that was asked for: two of them make an empty line. */
    void line() {
        breaksDue++;
    }

    /** A line begins or ends here. */
    void lineBoundary() {
        breaksDue = Math.max(breaksDue, 1);
    }

    /** A paragraph begins or ends here. */
    void paragraph() {
        breaksDue = Math.max(breaksDue, MOST_BREAKS);
    }

    void space() {
        spaceDue = true;
    }

    void openList() {
        lineBoundary();
        lists++;
    }

    void closeList() {
        lineBoundary();
        lists--;
    }

    void openCode() {
        lineBoundary();
        code++;
    }

    void closeCode() {
        code--;
        breaksDue = 1;
    }

    void openLink() {
        links.push(text.length());
    }

    /** Ends a link; {@code address} is empty when it is not worth telling. */
    void closeLink(String address) {
        int from = links.isEmpty() ? text.length() : links.pop();
        var shown = text.substring(from).strip();
        if (!address.isEmpty() && !shown.isEmpty() && !LinkText.same(shown, address)) {
            text.append(" (").append(address).append(')');
        }
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
