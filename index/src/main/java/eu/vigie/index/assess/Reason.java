package eu.vigie.index.assess;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One piece of evidence behind a judgement. Pages show it in the reader's language by its code; {@link #toString} is plain English.
 *
 * @param code stable key, for example {@code urgency.not_waking}; every code has a text in each interface language, and {@link
 *     ReasonCode} lists them all
 * @param english the reason in plain English, complete with its details
 * @param details words of the post or names that the reason speaks of, in the order the text of the code expects them
 */
public record Reason(String code, String english, List<String> details) {
    /** Length of a place such as {@code {0}}. */
    private static final int PLACE = 3;

    public Reason {
        details = List.copyOf(details);
    }

    /**
     * A reason with its details filled into the English text.
     *
     * @throws IndexOutOfBoundsException when the text has more places than there are details
     */
    public static Reason of(ReasonCode code, List<String> details) {
        StringBuilder english = new StringBuilder();
        String text = code.english();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            english.append(text, from, open).append(filling(text.charAt(open + 1), details));
            from = open + PLACE;
        }
        english.append(text, from, text.length());
        return new Reason(code.key(), english.toString(), details);
    }

    private static String filling(char place, List<String> details) {
        return place == '*'
                ? details.stream().map(detail -> "“" + detail + "”").collect(Collectors.joining(", "))
                : details.get(place - '0');
    }

    /** A reason with its details filled into the English text. */
    public static Reason of(ReasonCode code, String... details) {
        return of(code, List.of(details));
    }

    @Override
    public String toString() {
        return english;
    }
}
