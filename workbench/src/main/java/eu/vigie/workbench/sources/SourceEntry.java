package eu.vigie.workbench.sources;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A source as the page lists it. */
public record SourceEntry(
        WatchedSource watched,
        Standing standing,
        Optional<PausedBy> pausedBy,
        Found found,
        Waiting waiting,
        Spent spent,
        Lists lists,
        PostsPerPage postsPerPage,
        boolean wanting) {

    /** {@code member} is empty for the program; {@code problem} is what left it no choice. */
    public record PausedBy(Optional<String> member, Optional<Problem.Kind> problem) {}

    /** Posts that were first seen lately, and how long that was after they were posted. */
    public record Found(long day, long week, Optional<Duration> median, Optional<Duration> slow) {}

    /** Pages that are due. */
    public record Waiting(long pages, Optional<Instant> oldest) {}

    /** Requests: today by the clock of the source, in the last seven days, and of those the ones that brought nothing new. */
    public record Spent(int today, long week, long wasted) {
        public OptionalLong wastedPercent() {
            return week == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round(100.0 * wasted / week));
        }
    }

    /** Lists that were not read at their last visit, those closed to robots apart; and the last of them. */
    public record Lists(int all, int failing, int closed, Optional<Failure> last) {}

    public record Failure(Problem problem, URI address, Optional<String> board, Instant at, int times) {}

    public double requestsPerPost() {
        return (double) spent.week() / Math.max(found.week(), 1);
    }

    /** The words of whoever reported the problem. */
    public Optional<String> said() {
        return pausedBy.flatMap(PausedBy::problem)
                .flatMap(_ -> watched.pause())
                .map(WatchedSource.Pause::because)
                .or(() -> lists.last().map(Failure::problem).map(Problem::said))
                .filter(words -> !words.isBlank());
    }

    /** What its maintainer is told: what paused it, else the last list that failed. */
    public Optional<Problem.Kind> problem() {
        return standing.kind() == Standing.Kind.PAUSED
                ? pausedBy.flatMap(PausedBy::problem)
                : lists.last().map(Failure::problem).map(Problem::kind);
    }
}
