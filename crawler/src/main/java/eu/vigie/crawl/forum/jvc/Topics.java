package eu.vigie.crawl.forum.jvc;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** Rows of a list: {@code listTopics[]}. */
final class Topics {
    private final URI page;
    private final ForumDates dates;

    Topics(URI page, ForumDates dates) {
        this.page = page;
        this.dates = dates;
    }

    Optional<ThreadRow> read(JsonNode topic) {
        var icon = topic.path("stateIcon").asText();
        return Addresses.on(page, topic.path("url").asText())
                .map(address -> new ThreadRow(
                        topic.path("id").asText(),
                        address,
                        JsonText.text(topic, "title").orElse(""),
                        JsonText.number(topic, "responsesCount"),
                        OptionalInt.empty(),
                        JsonText.text(topic, "realLastMessageDate")
                                .flatMap(dates::read)
                                .map(PostedAt::at),
                        icon.startsWith("pinned"),
                        icon.equals("pinned-off") || icon.contains("lock")));
    }
}
