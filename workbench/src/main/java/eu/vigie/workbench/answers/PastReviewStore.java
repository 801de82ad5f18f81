package eu.vigie.workbench.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.RevisionId;
import eu.vigie.workbench.ids.RoundId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** The reviews of a round, and what they leave to the author. */
public final class PastReviewStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Newest first. */
    public List<Review> reviews(Tx tx, RoundId round) {
        return tx.handle()
                .createQuery("""
                        select w.*, v.number from work.review w join work.revision v on v.id = w.revision_id
                        where v.round_id = :round order by w.id desc
                        """)
                .bind("round", round.value())
                .map((row, _) -> read(row))
                .list();
    }

    /** The points of the last review, when it asked for changes. */
    public List<Review.Point> points(Tx tx, RoundId round) {
        return reviews(tx, round).stream()
                .limit(1)
                .flatMap(last -> last.points().stream())
                .toList();
    }

    private static Review read(ResultSet row) throws SQLException {
        return new Review(
                row.getLong("id"),
                new RevisionId(row.getLong("revision_id")),
                row.getInt("number"),
                new MemberId(row.getLong("reviewer_id")),
                row.getString("verdict").equals("APPROVED"),
                criteria(row.getString("criteria")),
                row.getString("note"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Map<Criterion, Boolean> criteria(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<Criterion, Boolean>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps only known criteria", e);
        }
    }
}
