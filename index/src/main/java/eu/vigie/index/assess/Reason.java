package eu.vigie.index.assess;

import java.util.List;

/**
 * One piece of evidence behind a judgement. Pages show it in the reader's language by its code; {@link #toString} is plain English.
 *
 * @param code stable key, for example {@code urgency.unconscious}; every code has a text in each interface language
 * @param english the reason in plain English, complete with its details
 * @param details words of the post or names that the reason speaks of, in the order the text of the code expects them
 */
public record Reason(String code, String english, List<String> details) {
    @Override
    public String toString() {
        return english;
    }
}
