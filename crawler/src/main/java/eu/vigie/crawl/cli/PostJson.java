package eu.vigie.crawl.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vigie.crawl.StoredThread;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.PostedAt;
import java.time.Instant;
import java.util.Optional;

/** Posts as JSON, in the form that docs/cli/crawl.schema.json and docs/cli/parse.schema.json describe. */
final class PostJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PostJson() {}

    /** A line of the replay. */
    static ObjectNode line(String source, StoredThread thread, Post post) {
        ObjectNode line = JSON.objectNode()
                .put("source", source)
                .put("engine", thread.engine())
                .put("board", thread.board().orElse(null))
                .put("thread_url", thread.url().toString())
                .put("thread_title", thread.title())
                .put("post_id", post.id())
                .put("permalink", post.permalink().toString())
                .put("position", post.position())
                .put("author", post.author().pseudonym());
        putDates(line, post.postedAt(), post.editedAt());
        line.put("text", post.text());
        line.set("quotes", quotes(post));
        return line;
    }

    /** {@code posted_at}, {@code edited_at}, {@code zone_assumed} (true when either named no zone). */
    static void putDates(ObjectNode line, Optional<PostedAt> posted, Optional<PostedAt> edited) {
        line.put("posted_at", posted.map(PostedAt::at).map(Instant::toString).orElse(null));
        line.put("edited_at", edited.map(PostedAt::at).map(Instant::toString).orElse(null));
        boolean assumed = posted.or(() -> edited).map(PostedAt::zoneAssumed).orElse(false);
        line.put("zone_assumed", assumed);
    }

    static ArrayNode quotes(Post post) {
        ArrayNode quotes = JSON.arrayNode();
        for (Post.PostQuote quote : post.quotes()) {
            quotes.addObject()
                    .put(
                            "author",
                            quote.author().map(author -> author.pseudonym()).orElse(null))
                    .put("text", quote.text());
        }
        return quotes;
    }
}
