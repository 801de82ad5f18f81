package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.Pseudonyms;
import eu.vigie.crawl.forum.QuietHours;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.crawl.forum.generic.GivenForum;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.SourceNumber;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** A row of crawl.source as a value. */
final class SourceRow {
    private SourceRow() {}

    static WatchedSource read(ResultSet row) throws SQLException {
        String because = row.getString("paused_because");
        boolean stopped = row.getBoolean("stopped");
        return new WatchedSource(
                new SourceNumber(row.getLong("number")),
                source(row),
                Optional.ofNullable(row.getObject("organisation_id", Long.class))
                        .map(OrganisationId::new),
                Permission.valueOf(row.getString("permission")),
                row.getString("contact"),
                Duration.ofSeconds(row.getLong("retention_s")),
                row.getBoolean("hand_watched"),
                instant(row, "paused_at").map(at -> new WatchedSource.Pause(at, because, stopped)),
                instant(row, "last_read_at"));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                new SourceId(row.getString("id")),
                row.getString("name"),
                URI.create(row.getString("address")),
                Optional.ofNullable(row.getString("engine")),
                ZoneId.of(row.getString("zone")),
                row.getString("language"),
                Duration.ofMillis(row.getLong("pace_ms")),
                row.getBoolean("private_host_allowed"),
                allowance(row),
                given(row),
                new Pseudonyms(row.getBytes("pseudonym_key")));
    }

    /** They were looked at when they were given: what an older version took and this one does not is left aside. */
    private static Optional<ForumEngine> given(ResultSet row) throws SQLException {
        String selectors = row.getString("selectors");
        return selectors != null && GivenForum.of(selectors) instanceof GivenForum.Reading.Taken(var forum)
                ? Optional.of(forum)
                : Optional.empty();
    }

    private static Allowance allowance(ResultSet row) throws SQLException {
        var quiet = new QuietHours(
                row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class));
        return new Allowance(row.getInt("daily_budget"), quiet);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
