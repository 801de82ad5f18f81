package eu.vigie.crawl.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Finds out which engine made a page. Holds no state beyond its list and may be called by several threads. */
public final class EngineDetector {
    /** An engine that is less sure than this is not believed. */
    static final double SURE_ENOUGH = 0.5;

    /** Nobody else is asked once an engine is this sure. */
    static final double CERTAIN = 0.95;

    private final List<ForumEngine> engines;

    /**
     * @param engines the engines to ask, usually {@link Engines#all()}; of two equally sure ones the earlier is taken
     */
    public EngineDetector(List<ForumEngine> engines) {
        this.engines = List.copyOf(engines);
    }

    /**
     * Asks engines, in order, until one is certain.
     *
     * @param html the body as parsed; empty for bodies that are no HTML
     */
    public Detected detect(PageBody body, Document html) {
        var tried = new ArrayList<Candidate>();
        for (var engine : engines) {
            var candidate = new Candidate(engine, engine.recognises(body, html));
            tried.add(candidate);
            if (candidate.sureness() >= CERTAIN) {
                break;
            }
        }
        var best = tried.stream()
                .filter(c -> c.sureness() >= SURE_ENOUGH)
                .reduce((a, b) -> b.sureness() > a.sureness() ? b : a);
        return new Detected(best.map(Candidate::engine), tried);
    }

    /** The engine of that name, if there is one. */
    public Optional<ForumEngine> named(String name) {
        return engines.stream().filter(engine -> engine.name().equals(name)).findFirst();
    }

    /**
     * The answer, and why.
     *
     * @param engine the surest engine; empty when none is sure
     * @param tried the engines asked, with their sureness
     */
    public record Detected(Optional<ForumEngine> engine, List<Candidate> tried) {
        public Detected {
            tried = List.copyOf(tried);
        }
    }

    /**
     * One engine's opinion.
     *
     * @param sureness 0 (not mine) to 1 (certain)
     */
    public record Candidate(ForumEngine engine, double sureness) {
        @Override
        public String toString() {
            return engine.name() + "=" + sureness;
        }
    }
}
