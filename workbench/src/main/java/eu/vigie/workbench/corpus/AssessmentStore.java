package eu.vigie.workbench.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.FoundMention;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.PostId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the machine made of posts. */
public final class AssessmentStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FeedStore feed = new FeedStore();

    /**
     * Keeps what the machine made of a revision.
     *
     * @return false when the same version had judged it before: nothing is to be done again
     */
    public boolean keep(Tx tx, StoredPost post, Assessment assessment) {
        int inserted = tx.handle()
                .createUpdate("""
                        insert into corpus.assessment
                            (post_id, revision, version, language, verdict, question, intent, urgency, score, possible_minor, body)
                        values (:post, :revision, :version, :language, :verdict, :question, :intent, :urgency, :score, :minor,
                                cast(:body as jsonb))
                        on conflict do nothing
                        """)
                .bind("post", post.id().value())
                .bind("revision", post.revision())
                .bind("version", assessment.version())
                .bind("language", assessment.language())
                .bind("verdict", assessment.verdict())
                .bind("question", assessment.question())
                .bind("intent", assessment.intent())
                .bind("urgency", assessment.urgency())
                .bind("score", assessment.score())
                .bind("minor", !assessment.possibleMinor().isEmpty())
                .bind("body", body(assessment))
                .execute();
        if (inserted > 0) {
            feed.tell(tx, post.id().value(), Change.Kind.ASSESSED);
        }
        return inserted > 0;
    }

    /** The same as the newest word, also where this version had judged the revision before another one did. */
    public void keepAgain(Tx tx, StoredPost post, Assessment assessment) {
        tx.handle()
                .execute(
                        "delete from corpus.assessment where post_id = ? and revision = ? and version = ?",
                        post.id().value(),
                        post.revision(),
                        assessment.version());
        keep(tx, post, assessment);
    }

    /** Judgement of the current revision, the newest version of it. */
    public Optional<Judged> judged(Tx tx, PostId id) {
        return tx.handle()
                .createQuery("""
                        select a.language, lower(a.verdict) as verdict, lower(a.intent) as intent, lower(a.urgency) as urgency, a.body
                        from corpus.assessment a join corpus.post p on p.id = a.post_id and p.revision = a.revision
                        where p.id = :id order by a.at desc limit 1
                        """)
                .bind("id", id.value())
                .map((row, _) -> new Judged(
                        row.getString("language"),
                        row.getString("verdict"),
                        row.getString("intent"),
                        row.getString("urgency"),
                        row.getString("body")))
                .findOne();
    }

    /** The organisation that answers a language: that of the source, else one that speaks it, else the first. */
    public Optional<OrganisationId> organisationFor(Tx tx, StoredPost post, String language) {
        return tx.handle()
                .createQuery("""
                        select o.id from work.organisation o left join crawl.source s on s.organisation_id = o.id and s.id = :source
                        order by s.id is null, :language = any (o.languages) desc, o.id limit 1
                        """)
                .bind("source", post.source().value())
                .bind("language", language)
                .mapTo(Long.class)
                .findOne()
                .map(OrganisationId::new);
    }

    public boolean hasOrganisation(Tx tx) {
        return tx.handle()
                .createQuery("select exists (select from work.organisation)")
                .mapTo(Boolean.class)
                .one();
    }

    private static String body(Assessment assessment) {
        var body = Map.of(
                "mentions",
                        assessment.mentions().stream()
                                .map(AssessmentStore::mention)
                                .toList(),
                "why", assessment.why(),
                "minor", assessment.possibleMinor(),
                "language_confidence", assessment.languageConfidence());
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an assessment is plain data", e);
        }
    }

    private static Map<String, Object> mention(FoundMention found) {
        var mention = found.mention();
        return Map.of(
                "field", found.field().name(),
                "start", mention.start(),
                "end", mention.end(),
                "surface", mention.surface(),
                "substance", mention.substance().map(Object::toString).orElse(""),
                "family", mention.family().name(),
                "confidence", mention.confidence(),
                "quoted", mention.quoted(),
                "why", mention.why());
    }

    /** What a stored assessment says, as text. */
    public record Judged(String language, String verdict, String intent, String urgency, String body) {
        private static final double MEANT = 0.5;

        /** Values of a field of the mentions that are meant. */
        public List<String> meant(String field) {
            try {
                var values = new java.util.TreeSet<String>();
                for (var mention : JSON.readTree(body).path("mentions")) {
                    String value = mention.path(field).asText();
                    if (mention.path("confidence").asDouble() >= MEANT && !value.isEmpty()) {
                        values.add(value);
                    }
                }
                return List.copyOf(values);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the database keeps only whole JSON", e);
            }
        }
    }
}
