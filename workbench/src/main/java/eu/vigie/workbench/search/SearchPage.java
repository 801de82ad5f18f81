package eu.vigie.workbench.search;

import eu.vigie.index.SearchResult;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.web.Frame;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public record SearchPage(
        Frame frame, SearchForm form, long total, List<Select> selects, List<Found> hits, MonthChart chart) {

    /** One choice to narrow by, with what the posts found hold. */
    public record Select(String name, List<Option> options) {}

    public record Option(String value, String label, long posts, boolean chosen) {}

    public record Found(
            String title,
            String source,
            String language,
            Optional<Instant> postedAt,
            List<String> substances,
            List<SearchResult.Piece> snippet,
            Optional<TicketId> ticket) {}

    public String words() {
        return form.words();
    }

    public String from() {
        return form.from().map(Object::toString).orElse("");
    }

    public String to() {
        return form.to().map(Object::toString).orElse("");
    }

    public boolean narrowed() {
        return form.narrowed();
    }

    public int number() {
        return form.page();
    }

    public long pages() {
        return Math.max(1, (total + SearchForm.PAGE_SIZE - 1) / SearchForm.PAGE_SIZE);
    }

    public Optional<String> previous() {
        return form.page() > 1 ? Optional.of(form.href((int) Math.min(form.page() - 1L, pages()))) : Optional.empty();
    }

    public Optional<String> next() {
        return form.page() < pages() ? Optional.of(form.href(form.page() + 1)) : Optional.empty();
    }
}
