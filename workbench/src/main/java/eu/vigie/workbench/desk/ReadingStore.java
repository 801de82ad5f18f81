package eu.vigie.workbench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Author;
import eu.vigie.workbench.answers.CopyFormat;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.links.Need;
import eu.vigie.workbench.sources.Letters;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.web.SubstanceNames;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What was asked on the forum, with what the machine marked in it. */
public final class ReadingStore {
    private static final int QUOTE_LENGTH = 400;
    private static final String LATEST_ASSESSMENT = """
             left join lateral (select a.body from corpus.assessment a
                                where a.post_id = p.id and a.revision = p.revision order by a.at desc limit 1) a on true
            """;

    private final SubstanceNames substances;

    public ReadingStore(SubstanceNames substances) {
        this.substances = substances;
    }

    UnaryOperator<String> substances(Locale locale) {
        return substances.in(locale);
    }

    Map<PostId, Reading> readings(Tx tx, List<PostId> posts, Locale locale) {
        var readings = new HashMap<PostId, Reading>();
        tx.handle()
                .createQuery("select p.id, r.text, a.body from corpus.post p "
                        + "join corpus.revision r on r.post_id = p.id and r.number = p.revision" + LATEST_ASSESSMENT
                        + "where p.id = any(:ids)")
                .bindArray("ids", Long.class, posts.stream().map(PostId::value).toList())
                .map((row, _) -> Map.entry(new PostId(row.getLong("id")), reading(row, locale)))
                .forEach(entry -> readings.put(entry.getKey(), entry.getValue()));
        return readings;
    }

    /** What links about the question would be wanted for. */
    Need need(Tx tx, Ticket ticket) {
        return tx.handle()
                .createQuery("""
                        select a.intent, a.body from corpus.assessment a where a.post_id = :post order by a.at desc limit 1
                        """)
                .bind("post", ticket.question().value())
                .map((row, _) -> new AssessmentBody(row.getString("body"), id -> id)
                        .need(row.getString("intent"), ticket.language()))
                .findOne()
                .orElse(new Need(Set.of(), Set.of(), Set.of(), ticket.language(), false));
    }

    /** How the forum of the ticket writes. */
    CopyFormat format(Tx tx, Ticket ticket) {
        return CopyFormat.of(tx.handle()
                .createQuery(
                        "select coalesce(s.engine, '') from corpus.thread t join crawl.source s on s.id = t.source_id where t.id = :id")
                .bind("id", ticket.thread().value())
                .mapTo(String.class)
                .findOne());
    }

    public ThreadExcerpt excerpt(Tx tx, Ticket ticket, boolean everything, Locale locale) {
        var posts = posts(tx, ticket, locale);
        var question = readings(tx, List.of(ticket.question()), locale).getOrDefault(ticket.question(), Reading.NONE);
        return tx.handle()
                .createQuery("""
                        select t.title, t.url, t.board, t.views, t.locked, t.seen_at, s.name as source,
                               s.hand_watched or s.paused_because like 'the forum refuses robots%' as by_hand
                        from corpus.thread t join crawl.source s on s.id = t.source_id where t.id = :id
                        """)
                .bind("id", ticket.thread().value())
                .map((row, _) -> new ThreadExcerpt(
                        MarkedText.unmasked(row.getString("title")),
                        URI.create(row.getString("url")),
                        row.getString("source"),
                        Optional.ofNullable(row.getString("board")),
                        posts.size(),
                        posts.stream().mapToLong(ExcerptPost::id).max().orElse(0),
                        Optional.ofNullable(row.getObject("views", Integer.class)),
                        row.getBoolean("locked"),
                        row.getBoolean("by_hand"),
                        instant(row, "seen_at").orElseThrow(),
                        question.substances(),
                        question.why(),
                        ThreadExcerpt.around(posts, everything)))
                .one();
    }

    private List<ExcerptPost> posts(Tx tx, Ticket ticket, Locale locale) {
        var letters = new Letters();
        return tx.handle()
                .createQuery(
                        "select p.id, p.position, p.author, p.posted_at, p.by_hand, p.gone_at, r.text, r.quotes, a.body "
                                + "from corpus.post p join corpus.revision r on r.post_id = p.id and r.number = p.revision"
                                + LATEST_ASSESSMENT + "where p.thread_id = :thread order by p.position, p.id")
                .bind("thread", ticket.thread().value())
                .map((row, _) -> post(row, reading(row, locale), ticket, letters))
                .list();
    }

    private ExcerptPost post(ResultSet row, Reading reading, Ticket ticket, Letters letters) throws SQLException {
        return new ExcerptPost(
                row.getLong("id"),
                row.getInt("position"),
                letters.of(new Author(row.getString("author"))),
                instant(row, "posted_at"),
                row.getLong("id") == ticket.question().value(),
                row.getBoolean("by_hand"),
                row.getObject("gone_at") != null,
                quotes(row.getString("quotes")),
                MarkedText.of(reading.text(), reading.spans()),
                0);
    }

    private static List<MarkedText> quotes(String json) {
        var quotes = new ArrayList<MarkedText>();
        for (JsonNode quote : AssessmentBody.parse(json)) {
            quotes.add(MarkedText.excerpt(quote.path("text").asText(), List.of(), QUOTE_LENGTH));
        }
        return quotes;
    }

    private Reading reading(ResultSet row, Locale locale) throws SQLException {
        String body = row.getString("body");
        var assessment = new AssessmentBody(Objects.requireNonNullElse(body, "{}"), substances.in(locale));
        return new Reading(
                row.getString("text"), assessment.spans("TEXT"), assessment.spans("TITLE"), assessment.why());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
