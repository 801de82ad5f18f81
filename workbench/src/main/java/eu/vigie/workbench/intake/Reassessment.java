package eu.vigie.workbench.intake;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.workbench.corpus.CorpusStore;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.intake.LexiconStore.Candidate;
import eu.vigie.workbench.intake.LexiconStore.Standing;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the lexicon has changed, judges again the posts in which it reads other names, and no others; in the background. */
public final class Reassessment {
    private static final Logger LOG = LoggerFactory.getLogger(Reassessment.class);
    private static final int BATCH = 300;

    private final LexiconInForce lexicon;
    private final Intake intake;
    private final LexiconStore store = new LexiconStore();
    private final CorpusStore corpus = new CorpusStore();
    /** By which all posts have been judged or looked through. After a start that is not known: then the shipped one. */
    private Lexicon settled = Lexicon.shipped();

    private Optional<Compared> compared = Optional.empty();

    private record Compared(Lexicon before, Lexicon after, TouchedPosts posts) {
        boolean compares(Lexicon one, Lexicon other) {
            return before == one && after == other;
        }
    }

    public Reassessment(LexiconInForce lexicon, Intake intake) {
        this.lexicon = lexicon;
        this.intake = intake;
    }

    /** Notes what a look at the folder brought. */
    public void looked(Tx tx, LexiconInForce.Look look) {
        store.locked(tx, lexicon.now().version());
        switch (look) {
            case LexiconInForce.Look.Refused(var problems) -> {
                LOG.atWarn().addKeyValue("problems", problems).log("a changed lexicon was refused, the old one stays");
                store.refused(tx, problems);
            }
            case LexiconInForce.Look.Taken _, LexiconInForce.Look.Unchanged _ -> store.accepted(tx);
        }
    }

    /** A batch of posts; true when more are waiting. */
    public boolean round(Tx tx, Instant now) {
        var force = lexicon.now();
        Standing standing = store.locked(tx, force.version());
        if (!standing.version().equals(force.version())) {
            store.taken(tx, force.version());
            standing = new Standing(force.version(), true, 0);
        }
        boolean more = standing.looking() && lookThrough(tx, standing, force.lexicon(), now);
        if (!more) {
            settled = force.lexicon();
        }
        return more;
    }

    private boolean lookThrough(Tx tx, Standing standing, Lexicon present, Instant now) {
        var candidates = store.candidates(tx, standing, BATCH);
        TouchedPosts touched = touched(present);
        candidates.forEach(candidate -> look(tx, touched, candidate, now));
        long to = candidates.isEmpty()
                ? standing.checkedTo()
                : candidates.getLast().id().value();
        boolean more = candidates.size() == BATCH;
        store.checked(tx, to, more);
        return more;
    }

    private void look(Tx tx, TouchedPosts touched, Candidate candidate, Instant now) {
        corpus.post(tx, candidate.id())
                .filter(post -> touched.touches(Intake.title(post), post.text(), candidate.language()))
                .ifPresent(post -> intake.judgeAgain(tx, post, now));
    }

    private TouchedPosts touched(Lexicon present) {
        if (compared.filter(known -> known.compares(settled, present)).isEmpty()) {
            compared = Optional.of(new Compared(settled, present, new TouchedPosts(settled, present)));
        }
        return compared.orElseThrow().posts();
    }
}
