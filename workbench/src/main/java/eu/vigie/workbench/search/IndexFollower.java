package eu.vigie.workbench.search;

import eu.vigie.index.FeedPosition;
import eu.vigie.index.IndexedPost;
import eu.vigie.index.PostIndex;
import eu.vigie.workbench.corpus.AssessmentStore;
import eu.vigie.workbench.corpus.Change;
import eu.vigie.workbench.corpus.CorpusStore;
import eu.vigie.workbench.corpus.FeedStore;
import eu.vigie.workbench.corpus.Position;
import eu.vigie.workbench.corpus.StoredPost;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.ids.ThreadId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps a search index equal to the database by following its change feed from where the index's last commit ended. */
public final class IndexFollower {
    private static final Actor MACHINE = new Actor.Machine("index");
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final PostIndex index;
    private final FeedStore feed = new FeedStore();
    private final CorpusStore corpus = new CorpusStore();
    private final AssessmentStore assessments = new AssessmentStore();

    public IndexFollower(Transactions transactions, PostIndex index) {
        this.transactions = transactions;
        this.index = index;
    }

    /** Takes over a batch of changes; false when the index is up to date. */
    public boolean step() {
        return transactions.call(MACHINE, tx -> {
            var position = position(tx);
            var changes = feed.after(tx, position, BATCH);
            if (changes.isEmpty()) {
                return false;
            }
            posts(tx, changes).forEach(post -> follow(tx, post));
            if (changes.stream().anyMatch(IndexFollower::erases)) {
                index.purge();
            }
            var last = changes.getLast().position();
            index.commit(new FeedPosition(last.epoch(), last.xact(), last.seq()));
            return true;
        });
    }

    /** Another database, or an index of another make: from the beginning. */
    private Position position(Tx tx) {
        var epoch = feed.epoch(tx);
        var known = index.position().filter(position -> position.epoch().equals(epoch));
        if (known.isEmpty()) {
            index.clear();
        }
        return known.map(at -> new Position(epoch, at.xact(), at.seq())).orElse(Position.start(epoch));
    }

    /** Before the position is committed: whoever is killed between purges once more. */
    private static boolean erases(Change change) {
        return switch (change.kind()) {
            case ERASED, MASKED -> true;
            case STORED, REVISED, ASSESSED, GONE -> false;
        };
    }

    /** Of a thread all its posts: each carries its title. */
    private Set<PostId> posts(Tx tx, List<Change> changes) {
        var posts = new LinkedHashSet<PostId>();
        for (Change change : changes) {
            switch (change.subject()) {
                case Subject.PostSubject(PostId id) -> posts.add(id);
                case Subject.ThreadSubject(ThreadId id) -> posts.addAll(corpus.postIds(tx, id));
                case Subject other -> throw new IllegalStateException("a change of " + other);
            }
        }
        return posts;
    }

    private void follow(Tx tx, PostId id) {
        corpus.post(tx, id)
                .filter(post -> post.goneAt().isEmpty())
                .ifPresentOrElse(post -> index.put(searchable(tx, post)), () -> index.remove(id.value()));
    }

    private IndexedPost searchable(Tx tx, StoredPost post) {
        var judged = assessments.judged(tx, post.id());
        return new IndexedPost(
                post.id().value(),
                post.threadTitle(),
                post.text(),
                judged.map(AssessmentStore.Judged::language).orElse("und"),
                post.source().value(),
                post.board(),
                post.postedAt(),
                judged.map(j -> Set.copyOf(j.meant("substance"))).orElse(Set.of()),
                judged.map(j -> families(j.meant("family"))).orElse(Set.of()),
                judged.map(AssessmentStore.Judged::verdict).orElse("unknown"),
                judged.map(AssessmentStore.Judged::intent).orElse("other"),
                judged.map(AssessmentStore.Judged::urgency).orElse("low"));
    }

    private static Set<String> families(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toUnmodifiableSet());
    }
}
