package eu.vigie.workbench.search;

import eu.vigie.index.trend.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Posts per month as bars in a drawing {@link #width} wide and {@link #HEIGHT} high. */
public record MonthChart(List<Bar> bars, long highest) {
    public static final int HEIGHT = 64;
    private static final int MOST_MONTHS = 36;
    private static final int FEWEST_MONTHS = 12;
    private static final int STEP = 12;
    private static final int BAR = 7;

    public record Bar(String month, long posts, int x, int y, int height) {
        public int width() {
            return BAR;
        }
    }

    /** The last three years of what was found, and never less than a year, so that few posts look like few. */
    static MonthChart of(List<Month> months, Locale locale) {
        var shown = wholeYear(months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size()));
        long highest = shown.stream().mapToLong(Month::posts).max().orElse(0);
        var name = DateTimeFormatter.ofPattern("LLL yyyy", locale);
        var bars = IntStream.range(0, shown.size())
                .mapToObj(place -> bar(shown.get(place), place, highest, name))
                .toList();
        return new MonthChart(bars, highest);
    }

    private static List<Month> wholeYear(List<Month> months) {
        var whole = new ArrayList<>(months);
        while (!whole.isEmpty() && whole.size() < FEWEST_MONTHS) {
            whole.addFirst(new Month(whole.getFirst().month().minusMonths(1), 0));
        }
        return whole;
    }

    private static Bar bar(Month month, int place, long highest, DateTimeFormatter name) {
        int height = month.posts() == 0 ? 0 : Math.max(2, Math.toIntExact(month.posts() * HEIGHT / highest));
        return new Bar(name.format(month.month()), month.posts(), place * STEP, HEIGHT - height, height);
    }

    public int width() {
        return Math.max(1, bars.size()) * STEP;
    }
}
