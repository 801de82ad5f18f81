package eu.vigie.workbench.search;

import eu.vigie.index.FeedPosition;
import eu.vigie.index.IndexedPost;
import eu.vigie.index.PostIndex;
import eu.vigie.workbench.corpus.Change;
import eu.vigie.workbench.corpus.ChangeFeedStore;
import eu.vigie.workbench.corpus.CorpusStore;
import eu.vigie.workbench.corpus.StoredPost;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.PostId;
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
    private final ChangeFeedStore feed = new ChangeFeedStore();
    private final CorpusStore corpus = new CorpusStore();

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
            changes.stream().map(Change::subject).collect(Collectors.toSet()).forEach(post -> follow(tx, post));
            var last = changes.getLast();
            index.commit(new FeedPosition(position.epoch(), last.xact(), last.seq()));
            if (changes.stream()
                    .anyMatch(change -> change.kind() == Change.Kind.ERASED || change.kind() == Change.Kind.MASKED)) {
                index.purge();
            }
            return true;
        });
    }

    /** Another database, or an index of another make: from the beginning. */
    private FeedPosition position(Tx tx) {
        var epoch = feed.epoch(tx);
        var known = index.position().filter(position -> position.epoch().equals(epoch));
        if (known.isEmpty()) {
            index.clear();
        }
        return known.orElse(FeedPosition.start(epoch));
    }

    private void follow(Tx tx, long id) {
        corpus.post(tx, new PostId(id))
                .filter(post -> !post.gone())
                .ifPresentOrElse(post -> index.put(searchable(tx, post)), () -> index.remove(id));
    }

    private IndexedPost searchable(Tx tx, StoredPost post) {
        var judged = corpus.judged(tx, post.id());
        return new IndexedPost(
                post.id().value(),
                post.title(),
                post.text(),
                judged.map(CorpusStore.Judged::language).orElse("und"),
                post.source(),
                post.board(),
                post.postedAt(),
                judged.map(j -> Set.copyOf(j.meant("substance"))).orElse(Set.of()),
                judged.map(j -> families(j.meant("family"))).orElse(Set.of()),
                judged.map(CorpusStore.Judged::verdict).orElse("unknown"),
                judged.map(CorpusStore.Judged::intent).orElse("other"),
                judged.map(CorpusStore.Judged::urgency).orElse("low"));
    }

    private static Set<String> families(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toUnmodifiableSet());
    }
}
