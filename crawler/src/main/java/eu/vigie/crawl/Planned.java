package eu.vigie.crawl;

import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A visit that the memory store plans or has handed out.
 *
 * @param board name of the board it belongs to, when known
 * @param before pages already read in the same go, so that a circle of "next" links ends
 * @param failures how often in a row it was out of reach
 */
record Planned(
        Source source,
        URI url,
        Visit.Kind kind,
        Instant due,
        Optional<String> board,
        Optional<String> etag,
        Optional<String> lastModified,
        Set<URI> before,
        int failures,
        Optional<Lease> lease) {
    /** Who holds the visit until when. */
    record Lease(UUID token, Instant until) {}

    /** What makes a visit the same visit. */
    record Key(SourceId source, URI url) {}

    static Planned first(Source source, URI url, Visit.Kind kind, Instant due) {
        return new Planned(
                source,
                url,
                kind,
                due,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                0,
                Optional.empty());
    }

    Key key() {
        return new Key(source.id(), url);
    }

    String host() {
        return String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    }

    boolean heldAt(Instant now) {
        return lease.filter(held -> held.until().isAfter(now)).isPresent();
    }

    /** The same visit, of a source of which more is known by now. */
    Planned of(Source known) {
        return new Planned(known, url, kind, due, board, etag, lastModified, before, failures, lease);
    }

    Planned in(Optional<String> otherBoard) {
        return new Planned(source, url, kind, due, otherBoard, etag, lastModified, before, failures, lease);
    }

    Planned knowing(Optional<String> newEtag, Optional<String> newLastModified) {
        return new Planned(source, url, kind, due, board, newEtag, newLastModified, before, failures, lease);
    }

    Planned leased(Lease held) {
        return new Planned(source, url, kind, due, board, etag, lastModified, before, failures, Optional.of(held));
    }

    /** The same page again, its run of failures ended. */
    Planned again(Instant at) {
        return new Planned(source, url, kind, at, board, etag, lastModified, Set.of(), 0, Optional.empty());
    }

    /** The same page again after one more failure. */
    Planned retry(Instant at) {
        return new Planned(source, url, kind, at, board, etag, lastModified, before, failures + 1, Optional.empty());
    }

    /** The page that follows, in the same go. */
    Planned following(URI next, Instant at) {
        var read = new HashSet<>(before);
        read.add(url);
        return new Planned(
                source,
                next,
                kind,
                at,
                board,
                Optional.empty(),
                Optional.empty(),
                Set.copyOf(read),
                0,
                Optional.empty());
    }
}
