package eu.vigie.crawl.demo;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** What the sites of all forum programs with boards do alike. */
abstract class BoardSite implements Site {
    private final SiteState state;
    private final BoardPages pages;

    BoardSite(SiteState state, BoardPages pages) {
        this.state = state;
        this.pages = pages;
    }

    @Override
    public final SiteState state() {
        return state;
    }

    /**
     * A reply typed into a form, leading to the new post.
     *
     * @param name field of the writer's name
     * @param text field of the text
     */
    final Answer reply(Optional<WrittenThread> to, Request request, String name, String text) {
        return to.map(thread -> state.typed(thread, request, name, text)
                        .map(post -> Answer.seeOther("/" + postPath(thread, post.id())))
                        .orElseGet(() -> pages.refusedReply(thread)))
                .orElseGet(pages::missing);
    }

    /** The thread that a parameter of the address names. */
    final Optional<WrittenThread> thread(Request request, String parameter) {
        return found(request.number(parameter), state.threads()::thread);
    }

    static <T> Optional<T> found(OptionalInt number, IntFunction<Optional<T>> by) {
        return number.isPresent() ? by.apply(number.getAsInt()) : Optional.empty();
    }
}
