package eu.vigie.workbench.pages;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.NewTicket;
import eu.vigie.workbench.tickets.TicketStore;
import java.time.Instant;

/** Invented threads with a ticket each, for tests of the desk. */
public final class Questions {
    public static final String TITLE = "3mmc et tramadol ce soir, risqué ?";
    private static final String TEXT =
            "J’ai du tramadol pour le dos et ce soir des amis ramènent de la 3mmc. Je dois arrêter l’un avant l’autre ?";
    private static final String BODY = """
            {"mentions": [
               {"field": "TEXT", "start": 8, "end": 16, "surface": "tramadol", "substance": "tramadol", "family": "OPIOID", "confidence": 0.99},
               {"field": "TEXT", "start": 35, "end": 39, "surface": "soir", "substance": "soir", "family": "OTHER", "confidence": 0.1},
               {"field": "TEXT", "start": 64, "end": 68, "surface": "3mmc", "substance": "3-MMC", "family": "CATHINONE", "confidence": 0.98}],
             "why": [{"code": "urgency.combination", "english": "tramadol and 3-MMC are dangerous together.", "details": ["tramadol", "3-MMC"]},
                     {"code": "urgency.not_in_our_files", "english": "A reason without translation.", "details": []}]}
            """;

    private final Site site;
    private int count;

    public Questions(Site site) {
        this.site = site;
        site.sql("""
                insert into crawl.source (id, name, address, zone, language, pseudonym_key, permission, last_read_at)
                values ('papote', 'Papote', 'https://papote.example/', 'Europe/Paris', 'fr', '\\x000102030405060708090a0b0c0d0e0f', 'DEMO', now())
                """);
    }

    public TicketId ask(Band band, String language) {
        return ask(band, language, TITLE, TEXT, BODY);
    }

    public TicketId ask(Band band, String language, String title, String text, String assessment) {
        int number = ++count;
        return site.in(tx -> {
            long thread = id(tx, """
                    insert into corpus.thread (source_id, forum_thread_id, url, title, board, replies, views, last_post_at)
                    values ('papote', ?, 'https://papote.example/t' || ?, ?, 'Soirées', 3, 120, now()) returning id
                    """, "t" + number, "" + number, title);
            post(tx, thread, number * 10 + 1, "anne", "Salut à tous, petite question avant ce soir.");
            long question = post(tx, thread, number * 10 + 2, "anne", text);
            post(tx, thread, number * 10 + 3, "bob", "Tranquille, ça passe.");
            tx.handle().execute("""
                    insert into corpus.assessment (post_id, revision, version, language, verdict, question, intent, urgency,
                                                   score, possible_minor, body)
                    values (?, 1, 'test', ?, 'DRUG_QUESTION', true, 'INTERACTION', 'HIGH', 0.9, false, cast(? as jsonb))
                    """, question, language, assessment);
            var asked = new NewTicket(
                    new ThreadId(thread),
                    new PostId(question),
                    site.organisation(tx),
                    band,
                    "dangerous combination, planned soon",
                    language,
                    Instant.now());
            return new TicketStore(new EventStore()).openOrAttach(tx, asked);
        });
    }

    /** @return the id of the link */
    public long link(String title, String language) {
        return site.in(tx -> id(tx, """
                insert into work.link (url, title, institution, language, country, substances, vetted_by, vetted_at, recheck_by)
                values ('https://aide.example/' || ?, ?, 'Institution', ?, 'BE', '{tramadol}', 'editor', now(), now() + interval '1 year')
                returning id
                """, title.hashCode() + "", title, language));
    }

    private static long post(Tx tx, long thread, int position, String author, String text) {
        long post = id(tx, """
                insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author, posted_at)
                values (?, 'papote', ?, ?, ?, ?, now()) returning id
                """, thread, "p" + position, "https://papote.example/p" + position, position, author);
        tx.handle().execute("insert into corpus.revision (post_id, number, text) values (?, 1, ?)", post, text);
        return post;
    }

    private static long id(Tx tx, String sql, Object... values) {
        var query = tx.handle().createQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query.mapTo(Long.class).one();
    }
}
