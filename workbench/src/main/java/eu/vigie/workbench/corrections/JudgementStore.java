package eu.vigie.workbench.corrections;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import eu.vigie.workbench.corrections.Correction.Field;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what the machine said of posts, and what was corrected of it. */
final class JudgementStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the present revision, by the newest version. */
    Optional<Judgement> of(Tx tx, PostId post) {
        return tx.handle()
                .createQuery("""
                        select a.* from corpus.assessment a join corpus.post p on p.id = a.post_id and p.revision = a.revision
                        where p.id = :post order by a.at desc limit 1
                        """)
                .bind("post", post.value())
                .map((row, _) -> judgement(row))
                .findOne();
    }

    /** Those that are not declined, in the order in which they were made. */
    List<Correction> corrections(Tx tx, Judgement judged) {
        return tx.handle()
                .createQuery("""
                        select * from work.correction where post_id = :post and revision = :revision and accepted is not false
                        order by id
                        """)
                .bind("post", judged.post().value())
                .bind("revision", judged.revision())
                .map((row, _) -> correction(row))
                .list();
    }

    static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                Field.valueOf(row.getString("field")),
                row.getString("surface"),
                row.getString("was"),
                row.getString("now"),
                row.getString("reason"));
    }

    static Judgement judgement(ResultSet row) throws SQLException {
        var verdict = Verdict.valueOf(row.getString("verdict"));
        return new Judgement(
                new PostId(row.getLong("post_id")),
                row.getInt("revision"),
                row.getString("version"),
                row.getString("language"),
                verdict,
                row.getBoolean("question"),
                Intent.valueOf(row.getString("intent")),
                Urgency.valueOf(row.getString("urgency")),
                verdict == Verdict.NOT_DRUG ? List.of() : mentions(row.getString("body")));
    }

    /** Each name once, those that are meant. */
    private static List<Named> mentions(String body) {
        Set<Named> found = new LinkedHashSet<>();
        Set<String> told = new LinkedHashSet<>();
        try {
            for (JsonNode mention : JSON.readTree(body).path("mentions")) {
                String surface = mention.path("surface").asText();
                String id = mention.path("substance").asText();
                if (mention.path("confidence").asDouble() >= Assessment.MEANT
                        && told.add(surface.toLowerCase(Locale.ROOT) + "\t" + id)) {
                    found.add(new Named(surface, id.isEmpty() ? Named.UNLISTED : id));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps only whole JSON", e);
        }
        return List.copyOf(found);
    }
}
