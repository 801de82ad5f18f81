package eu.vigie.workbench;

import eu.vigie.crawl.fetch.Capture;
import eu.vigie.crawl.fetch.FetchOutcome.Fetched;
import eu.vigie.workbench.corpus.RecordedPageStore;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.sources.WatchedSource;
import java.io.PrintStream;
import java.util.List;

/** {@code crawl --replay}: recorded pages read again by today's parsers, with no network, and what came of it. */
final class ReplayReport {
    private static final Actor REPLAY = new Actor.Machine("replay");

    private final Transactions transactions;
    private final PrintStream complaints;
    private final RecordedPageStore page = new RecordedPageStore();
    private int files;
    private int pages;
    private int posts;
    private int added;
    private int revised;
    private int bad;

    ReplayReport(Transactions transactions, PrintStream complaints) {
        this.transactions = transactions;
        this.complaints = complaints;
    }

    void replay(DataFolder data, List<WatchedSource> sources) {
        for (WatchedSource source : sources) {
            var read = Recordings.newest(data, source, capture -> take(source, capture));
            files += read.files();
            bad += read.damaged().size();
            read.damaged().forEach(damage -> complaints.println(damage + "; what was read is kept"));
        }
    }

    private void take(WatchedSource source, Capture capture) {
        if (!(capture.outcome() instanceof Fetched fetched)) {
            return;
        }
        switch (transactions.call(REPLAY, tx -> page.store(tx, source, fetched, capture.recordedAt()))) {
            case RecordedPageStore.Outcome.Stored stored -> {
                pages++;
                posts += stored.posts();
                added += stored.added();
                revised += stored.revised();
            }
            case RecordedPageStore.Outcome.NoThread _ -> {}
            case RecordedPageStore.Outcome.Unreadable unreadable -> {
                bad++;
                complaints.println("could not read " + capture.url() + " (" + unreadable.tried() + ")");
            }
        }
    }

    boolean nothing() {
        return files == 0;
    }

    boolean whole() {
        return bad == 0;
    }

    @Override
    public String toString() {
        return pages + " recorded pages of threads read again from " + files + " files: " + posts + " posts, " + added
                + " of them new, " + revised + " read differently.";
    }
}
