package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.sources.SourceEntry.Failure;
import eu.vigie.workbench.sources.SourceEntry.Found;
import eu.vigie.workbench.sources.SourceEntry.Lists;
import eu.vigie.workbench.sources.SourceEntry.PausedBy;
import eu.vigie.workbench.sources.SourceEntry.Spent;
import eu.vigie.workbench.sources.SourceEntry.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Sources with what their page tells of them. */
public final class OverviewStore {
    /**
     * Whether a source {@code s} wants a maintainer: what it is fetched from says so, or its pages have become thin. A board that is
     * closed to robots, or asks for patience, is no news; a source of which nothing could be read yet is.
     */
    private static final String WANTING = """
            not s.hand_watched and case when s.paused_at is not null then exists (
                select from work.event e where e.subject_kind = 'SOURCE' and e.subject_id = s.number and e.kind = 'source paused'
                  and e.at >= s.paused_at and e.data ->> 'problem' is not null)
            else s.pages_counted >= %d and s.posts_per_page_lately < s.posts_per_page_usual / 2
                or exists (select from crawl.frontier f where f.source_id = s.id and f.problem is not null and f.kind = 'LIST'
                           and f.problem <> 'RATE_LIMITED' and (f.problem <> 'ROBOTS_FORBID' or s.last_read_at is null))
            end
            """.formatted(PostsPerPage.LEARNING);

    private static final String OVERVIEW = resource().formatted(WANTING);

    private record Figures(
            Instant now,
            int spent,
            Optional<LocalDate> spentOn,
            Optional<PausedBy> pausedBy,
            Found found,
            Waiting waiting,
            Spent week,
            Lists lists,
            PostsPerPage postsPerPage,
            boolean wanting) {}

    private final SourceStore sources;

    public OverviewStore(SourceStore sources) {
        this.sources = sources;
    }

    /** Those of the member's organisation and those of all; what wants somebody comes first. */
    List<SourceEntry> entries(Tx tx) {
        Map<SourceId, Figures> figures = figures(tx);
        return sources.ours(tx).stream()
                .map(source -> entry(
                        source,
                        Objects.requireNonNull(figures.get(source.source().id()))))
                .sorted(Comparator.comparing(SourceEntry::wanting).reversed())
                .toList();
    }

    /** How many of them want a maintainer. */
    public long wanting(Tx tx) {
        List<String> ids = tx.handle()
                .createQuery("select s.id from crawl.source s where " + WANTING)
                .mapTo(String.class)
                .list();
        return ids.isEmpty()
                ? 0
                : sources.ours(tx).stream()
                        .filter(one -> ids.contains(one.source().id().value()))
                        .count();
    }

    private static SourceEntry entry(WatchedSource source, Figures figures) {
        LocalDate today = figures.now().atZone(source.source().zone()).toLocalDate();
        int spent = figures.spentOn().filter(today::equals).isPresent() ? figures.spent() : 0;
        return new SourceEntry(
                source,
                Standing.of(source, spent, figures.now()),
                figures.pausedBy(),
                figures.found(),
                figures.waiting(),
                new Spent(spent, figures.week().week(), figures.week().wasted()),
                figures.lists(),
                figures.postsPerPage(),
                figures.wanting());
    }

    private static Map<SourceId, Figures> figures(Tx tx) {
        var figures = new HashMap<SourceId, Figures>();
        tx.handle()
                .createQuery(OVERVIEW)
                .map((row, _) -> Map.entry(new SourceId(row.getString("id")), figures(row)))
                .forEach(entry -> figures.put(entry.getKey(), entry.getValue()));
        return figures;
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                at(row, "now").orElseThrow(),
                row.getInt("spent"),
                Optional.ofNullable(row.getDate("spent_on")).map(Date::toLocalDate),
                pausedBy(row),
                new Found(row.getLong("day"), row.getLong("week"), seconds(row, "median_s"), seconds(row, "slow_s")),
                new Waiting(row.getLong("pages"), at(row, "oldest")),
                new Spent(0, row.getLong("visits"), row.getLong("wasted")),
                lists(row),
                FigureStore.postsPerPage(row),
                row.getBoolean("wanting"));
    }

    private static Optional<PausedBy> pausedBy(ResultSet row) throws SQLException {
        return row.getBoolean("paused_told")
                ? Optional.of(new PausedBy(
                        Optional.ofNullable(row.getString("paused_by")),
                        Optional.ofNullable(row.getString("paused_as")).map(Problem.Kind::valueOf)))
                : Optional.empty();
    }

    private static Lists lists(ResultSet row) throws SQLException {
        return new Lists(row.getInt("lists"), row.getInt("failing"), row.getInt("closed"), failure(row));
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        String kind = row.getString("problem");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Failure(
                        new Problem(
                                Problem.Kind.valueOf(kind),
                                Objects.requireNonNullElse(row.getString("problem_said"), "")),
                        URI.create(row.getString("url")),
                        Optional.ofNullable(row.getString("board")),
                        at(row, "problem_at").orElseThrow(),
                        row.getInt("failures")));
    }

    private static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
        Double seconds = row.getObject(column, Double.class);
        return Optional.ofNullable(seconds).map(s -> Duration.ofSeconds(Math.max(Math.round(s), 0)));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static String resource() {
        try (InputStream stream =
                Objects.requireNonNull(OverviewStore.class.getResourceAsStream("SourceOverview.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("SourceOverview.sql", e);
        }
    }
}
