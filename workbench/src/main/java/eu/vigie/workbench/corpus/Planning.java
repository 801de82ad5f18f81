package eu.vigie.workbench.corpus;

import eu.vigie.crawl.BoardRate;
import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.VisitReport.ListRead;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.workbench.corpus.NextVisit.Validators;
import eu.vigie.workbench.corpus.SightingStore.News;
import eu.vigie.workbench.sources.Hosts;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Decides when and where an address is visited next. Computes only. */
record Planning(Rhythm rhythm) {
    static final int MOST_THREAD_PAGES = 500;
    static final int MOST_LIST_PAGES = 25;
    private static final Duration FORBIDDEN = Duration.ofDays(1);

    /** The last page of a thread is where its next posts will stand. */
    NextVisit afterThread(HeldVisit held, ThreadRead read, Brought brought) {
        Optional<URI> next = following(held, read.next(), MOST_THREAD_PAGES).filter(_ -> brought.worthFollowing());
        if (next.isPresent()) {
            return new NextVisit(next.get(), held.page() + 1, Due.NOW, held.rate(), 0, Optional.of(Validators.NONE));
        }
        var validators = new Validators(read.etag(), read.lastModified());
        return new NextVisit(
                held.visited(), held.page(), new Due.WhenChanged(), held.rate(), 0, Optional.of(validators));
    }

    /** Following pages are read while they can hold something new; then the first one again, at the board's own rate. */
    NextVisit afterList(HeldVisit held, ListRead read, News news) {
        BoardRate rate = rate(held, read, news.posts());
        Optional<Validators> validators =
                held.page() == 1 ? Optional.of(new Validators(read.etag(), read.lastModified())) : Optional.empty();
        return following(held, read.next(), MOST_LIST_PAGES)
                .filter(_ -> read.mayHideMore(news.changed()))
                .map(next -> new NextVisit(next, held.page() + 1, Due.NOW, rate, 0, validators))
                .orElseGet(() -> fromFirstPage(held, rate, validators));
    }

    NextVisit afterUnchanged(HeldVisit held) {
        return switch (held.kind()) {
            case THREAD -> NextVisit.again(held, new Due.WhenChanged());
            case LIST -> fromFirstPage(held, learned(held, 0), Optional.empty());
        };
    }

    NextVisit afterFailure(HeldVisit held) {
        return NextVisit.again(held, new Due.In(rhythm.retry(held.failures() + 1)))
                .failedOnceMore(held.failures());
    }

    NextVisit afterPatienceAsked(HeldVisit held, Duration retryAfter) {
        return NextVisit.again(held, new Due.In(retryAfter));
    }

    NextVisit afterForbidden(HeldVisit held) {
        return NextVisit.again(held, new Due.In(FORBIDDEN)).failedOnceMore(held.failures());
    }

    /** A page further on can be gone because posts were removed: then the first page tells. */
    NextVisit afterGone(HeldVisit held) {
        if (!held.visited().equals(held.firstPage())) {
            return NextVisit.fromStart(held, Due.NOW);
        }
        return switch (held.kind()) {
            case THREAD -> NextVisit.again(held, new Due.WhenChanged());
            case LIST -> NextVisit.again(held, new Due.In(FORBIDDEN)).failedOnceMore(held.failures());
        };
    }

    private NextVisit fromFirstPage(HeldVisit held, BoardRate rate, Optional<Validators> validators) {
        return new NextVisit(held.firstPage(), 1, new Due.In(rhythm.wait(rate, held.now())), rate, 0, validators);
    }

    private static BoardRate rate(HeldVisit held, ListRead read, int posts) {
        boolean first = held.page() == 1 && held.visitedAt().isEmpty();
        return first ? read.firstRate(held.now()) : learned(held, posts);
    }

    /** Only first pages teach the rate. */
    private static BoardRate learned(HeldVisit held, int posts) {
        return held.page() == 1 && held.visitedAt().isPresent()
                ? held.rate().after(held.visitedAt().get(), held.now(), posts)
                : held.rate();
    }

    private static Optional<URI> following(HeldVisit held, Optional<URI> next, int most) {
        return next.filter(url -> held.page() < most)
                .filter(url -> Hosts.same(url, held.firstPage()))
                .filter(url -> !url.equals(held.visited()) && !url.equals(held.firstPage()));
    }
}
