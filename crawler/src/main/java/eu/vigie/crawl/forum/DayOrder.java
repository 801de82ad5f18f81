package eu.vigie.crawl.forum;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which comes first in a date of three numbers. */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Set<String> DAY_FIRST_LANGUAGES =
            Set.of("fr", "nl", "de", "es", "it", "pt", "ru", "pl", "tr", "da", "nb", "no", "fi", "cs");

    /** By the language tag of a page (BCP 47); English alone tells nothing. */
    static DayOrder of(String tag) {
        var lower = tag.toLowerCase(Locale.ROOT).replace('_', '-');
        if (lower.equals("en-us")) {
            return MONTH_FIRST;
        }
        var language = lower.split("-", 2)[0];
        boolean commonwealth = language.equals("en") && lower.length() > 2 && !lower.equals("en-ca");
        return commonwealth || DAY_FIRST_LANGUAGES.contains(language) ? DAY_FIRST : UNKNOWN;
    }

    /** Day and month of two numbers, if they can be told apart. */
    Optional<DayAndMonth> tell(int first, int second) {
        if (first > 12 || first == second) {
            return Optional.of(new DayAndMonth(first, second));
        }
        if (second > 12) {
            return Optional.of(new DayAndMonth(second, first));
        }
        return switch (this) {
            case DAY_FIRST -> Optional.of(new DayAndMonth(first, second));
            case MONTH_FIRST -> Optional.of(new DayAndMonth(second, first));
            case UNKNOWN -> Optional.empty();
        };
    }

    record DayAndMonth(int day, int month) {}
}
