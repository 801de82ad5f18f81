package eu.vigie.index.assess;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern PLACE = Pattern.compile("\\{([0-9*])}");

    public Reason {
        details = List.copyOf(details);
    }

    /**
     * A reason with its details filled into the English text.
     *
     * @throws IndexOutOfBoundsException when the text has more places than there are details
     */
    public static Reason of(ReasonCode code, List<String> details) {
        String all = details.stream().map(detail -> "“" + detail + "”").collect(Collectors.joining(", "));
        String english = PLACE.matcher(code.english())
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(1).equals("*") ? all : details.get(Integer.parseInt(place.group(1)))));
        return new Reason(code.key(), english, details);
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
