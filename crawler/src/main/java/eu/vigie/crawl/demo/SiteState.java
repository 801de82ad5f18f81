package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every site holds, whatever its mark-up.
 *
 * @param name name of the site
 * @param texts its boards as written
 * @param threads its threads
 * @param signatures signatures by nickname
 * @param clock what time it is
 * @param zone zone of its dates
 * @param openedAt when it was started: pages of another run are other pages
 */
record SiteState(
        String name,
        List<BoardText> texts,
        Threads threads,
        Map<String, String> signatures,
        Clock clock,
        ZoneId zone,
        Instant openedAt) {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_MESSAGE = 10_000;

    /**
     * Loads the boards of a site and lays its threads out in time.
     *
     * @param key the {@code site} of its board files
     */
    static SiteState open(String key, String name, Clock clock, ZoneId zone, long seed) {
        var texts = Library.boards(key);
        var now = clock.instant();
        int base = 100 + Math.floorMod(key.hashCode(), 40) * 10;
        var threads = new Threads(base, base * 10);
        new Opening(seed, now).fill(threads, texts);
        return new SiteState(name, texts, threads, Library.signatures(), clock, zone, now);
    }

    Instant now() {
        return clock.instant();
    }

    List<Head> boards() {
        return texts.stream().map(BoardText::head).toList();
    }

    Optional<Head> board(int number) {
        return boards().stream().filter(board -> board.number() == number).findFirst();
    }

    Optional<String> signature(String author) {
        return Optional.ofNullable(signatures.get(author));
    }

    /** Adds a post typed by a person; empty when the name or the message is missing or the thread takes none. */
    Optional<WrittenPost> typed(WrittenThread thread, String author, String message) {
        if (author.isBlank() || message.isBlank() || thread.is(DemoThread.Trait.LOCKED)) {
            return Optional.empty();
        }
        return Optional.of(threads.reply(thread.id(), author, now(), BlockReader.plain(message)));
    }

    /** The same for a form: names of more than 40 and messages of more than 10,000 characters are cut. */
    Optional<WrittenPost> typed(WrittenThread thread, Request request, String authorField, String messageField) {
        return typed(thread, request.field(authorField, LONGEST_NAME), request.field(messageField, LONGEST_MESSAGE));
    }

    /** State of a thread's pages. */
    Answer.Version version(WrittenThread thread) {
        return new Answer.Version(etag("t" + thread.id(), thread.version()), thread.changedAt());
    }

    /** State of a list of threads, or of the whole front page. */
    Answer.Version version(String name, List<WrittenThread> listed) {
        int sum = listed.stream().mapToInt(WrittenThread::version).sum() + listed.size();
        var changed = listed.stream()
                .map(WrittenThread::changedAt)
                .max(Instant::compareTo)
                .orElse(openedAt);
        return new Answer.Version(etag(name, sum), changed);
    }

    private String etag(String page, int version) {
        return "W/\"%s-%d-%d\"".formatted(page, openedAt.toEpochMilli(), version);
    }

    /** A number for a nickname, the same each time, as forums number their members. */
    static int memberNumber(String author) {
        return 50 + Math.floorMod(author.hashCode(), 900);
    }
}
