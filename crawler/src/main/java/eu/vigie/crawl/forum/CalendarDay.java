package eu.vigie.crawl.forum;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day of the calendar in a text: by numbers, or by the name of its month. */
final class CalendarDay {
    private static final String MONTH = DateWords.anyOf(DateWords.MONTHS);
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d:])");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|e|\\.)?[ -]?(?:de |of )?" + MONTH
                    + "\\.?,?[ -]?(?:de )?(?:(\\d{4})(?!\\d)|'?(\\d{2})(?! ?[:h\\d.]))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile(MONTH + "\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:h])(?:,? (\\d{4})(?!\\d)|,? '(\\d{2}))?");

    private CalendarDay() {}

    /**
     * The first day named in a normalised text.
     *
     * @param today what a date without a year counts back from
     * @throws java.time.DateTimeException if the text names a day that no month has
     */
    static Optional<LocalDate> in(String text, LocalDate today, DayOrder order) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            return Optional.of(
                    LocalDate.of(number(yearFirst.group(1)), number(yearFirst.group(3)), number(yearFirst.group(4))));
        }
        var named = DAY_MONTH.matcher(text);
        if (named.find()) {
            return Optional.of(day(named.group(3), named.group(4), named.group(2), number(named.group(1)), today));
        }
        var american = MONTH_DAY.matcher(text);
        if (american.find()) {
            return Optional.of(
                    day(american.group(3), american.group(4), american.group(1), number(american.group(2)), today));
        }
        return byNumbers(text, order);
    }

    /** The order of a date of three numbers, when the date itself tells it: {@code 17/03/2024}. */
    static Optional<DayOrder> orderIn(String text) {
        var found = NUMBERS.matcher(text);
        if (!found.find() || found.group(2).equals(".")) {
            return Optional.empty();
        }
        int first = number(found.group(1));
        int second = number(found.group(3));
        return first > 12 == second > 12
                ? Optional.empty()
                : Optional.of(first > 12 ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST);
    }

    private static Optional<LocalDate> byNumbers(String text, DayOrder order) {
        var found = NUMBERS.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var meant = found.group(2).equals(".") ? DayOrder.DAY_FIRST : order;
        int year = number(found.group(4));
        return meant.tell(number(found.group(1)), number(found.group(3)))
                .map(d -> LocalDate.of(year < 100 ? 2000 + year : year, d.month(), d.day()));
    }

    private static LocalDate day(
            @Nullable String year, @Nullable String shortYear, String month, int day, LocalDate today) {
        int monthNumber = DateWords.MONTHS.getOrDefault(month, 0);
        if (year != null) {
            return LocalDate.of(number(year), monthNumber, day);
        }
        if (shortYear != null) {
            return LocalDate.of(2000 + number(shortYear), monthNumber, day);
        }
        var thisYear = LocalDate.of(today.getYear(), monthNumber, day);
        return thisYear.isAfter(today.plusDays(1)) ? thisYear.minusYears(1) : thisYear;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
