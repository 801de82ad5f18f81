package eu.vigie.workbench.search;

import eu.vigie.index.Filter;
import eu.vigie.index.PostIndex;
import eu.vigie.index.SearchResult;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Messages;
import eu.vigie.workbench.web.Screen;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

public final class SearchPages {
    private static final int MOST_OPTIONS = 100;

    private final Screen screen;
    private final PostIndex index;
    private final UnaryOperator<String> substanceName;
    private final SearchTicketStore tickets = new SearchTicketStore();

    public SearchPages(Screen screen, PostIndex index, UnaryOperator<String> substanceName) {
        this.screen = screen;
        this.index = index;
        this.substanceName = substanceName;
    }

    private record Wording(Messages words, Map<String, String> sources) {
        String source(String id) {
            return sources.getOrDefault(id, id);
        }
    }

    public void show(Context ctx) {
        var form = SearchForm.read(Forms.asked(ctx));
        screen.show(ctx, "search.jte", screen.in(ctx, tx -> page(ctx, tx, form)));
    }

    private SearchPage page(Context ctx, Tx tx, SearchForm form) {
        var words = new Wording(screen.words(ctx), tickets.sourceNames(tx));
        var result = index.search(form.query());
        var found = tickets.tickets(
                tx, result.hits().stream().map(SearchResult.Hit::postId).toList());
        return new SearchPage(
                screen.frame(ctx, tx, "search.title"),
                form,
                result.total(),
                SearchForm.OFFERED.stream()
                        .map(filter -> select(filter, form, result, words))
                        .toList(),
                result.hits().stream().map(hit -> found(hit, found, words)).toList(),
                MonthChart.of(index.perMonth(form.query()), words.words().locale()));
    }

    private SearchPage.Found found(SearchResult.Hit hit, Map<Long, TicketId> tickets, Wording words) {
        return new SearchPage.Found(
                hit.title(),
                words.source(hit.source()),
                hit.language(),
                hit.postedAt(),
                hit.substances().stream().map(substanceName).toList(),
                hit.snippet(),
                Optional.ofNullable(tickets.get(hit.postId())));
    }

    private SearchPage.Select select(Filter filter, SearchForm form, SearchResult result, Wording words) {
        var chosen = Optional.ofNullable(form.filters().get(filter));
        var options = new ArrayList<SearchPage.Option>();
        for (var count : result.facets().getOrDefault(filter, List.of())) {
            boolean isChosen = chosen.filter(count.value()::equals).isPresent();
            if (isChosen || options.size() < MOST_OPTIONS) {
                options.add(option(filter, count.value(), count.posts(), isChosen, words));
            }
        }
        chosen.filter(value -> options.stream().noneMatch(SearchPage.Option::chosen))
                .ifPresent(value -> options.addFirst(option(filter, value, 0, true, words)));
        return new SearchPage.Select(filter.field(), List.copyOf(options));
    }

    private SearchPage.Option option(Filter filter, String value, long posts, boolean chosen, Wording words) {
        return new SearchPage.Option(value, label(filter, value, words), posts, chosen);
    }

    private String label(Filter filter, String value, Wording words) {
        return switch (filter) {
            case SUBSTANCE -> substanceName.apply(value);
            case LANGUAGE -> language(value, words.words());
            case FAMILY, INTENT ->
                words.words()
                        .find(filter.field() + "." + value.replace('_', '-'))
                        .orElse(value);
            case SOURCE -> words.source(value);
            case URGENCY, VERDICT, BOARD -> value;
        };
    }

    private static String language(String tag, Messages words) {
        return tag.equals("und")
                ? words.text("search.language-unknown")
                : Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
    }
}
