package eu.vigie.workbench.search;

import eu.vigie.index.Filter;
import eu.vigie.index.PostQuery;
import eu.vigie.workbench.web.Forms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is sought, as the address says it. An address that makes no sense seeks less, it does not fail. */
record SearchForm(
        String words, Map<Filter, String> filters, Optional<LocalDate> from, Optional<LocalDate> to, int page) {
    static final List<Filter> OFFERED =
            List.of(Filter.SUBSTANCE, Filter.FAMILY, Filter.INTENT, Filter.LANGUAGE, Filter.SOURCE);
    static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 1_000;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    static SearchForm read(Forms asked) {
        var filters = new EnumMap<Filter, String>(Filter.class);
        OFFERED.forEach(filter -> asked.optional(filter.field()).ifPresent(value -> filters.put(filter, value)));
        return new SearchForm(
                asked.optional("q").orElse(""),
                filters,
                asked.optional("from").flatMap(SearchForm::day),
                asked.optional("to").flatMap(SearchForm::day),
                asked.optional("page").map(SearchForm::number).orElse(1));
    }

    PostQuery query() {
        return new PostQuery(words, filters, from, to, page, PAGE_SIZE);
    }

    boolean narrowed() {
        return !filters.isEmpty() || from.isPresent() || to.isPresent();
    }

    /** The address of another page of the same search. */
    String href(int otherPage) {
        var parameters = new ArrayList<String>();
        parameters.add("q=" + encoded(words));
        OFFERED.stream()
                .filter(filters::containsKey)
                .forEach(filter -> parameters.add(filter.field() + "=" + encoded(filters.getOrDefault(filter, ""))));
        from.ifPresent(day -> parameters.add("from=" + day));
        to.ifPresent(day -> parameters.add("to=" + day));
        if (otherPage > 1) {
            parameters.add("page=" + otherPage);
        }
        return "/search?" + String.join("&", parameters);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        try {
            return Math.clamp(Integer.parseInt(typed), 1, LAST_PAGE);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
