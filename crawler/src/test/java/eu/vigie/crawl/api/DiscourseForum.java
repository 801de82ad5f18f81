package eu.vigie.crawl.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Speaks Discourse's JSON: categories, lists with {@code more_topics_url}, threads of twenty posts a page. */
final class DiscourseForum extends JsonForum {
    static final int ROWS = 3;
    static final int POSTS = 20;

    DiscourseForum() throws IOException {}

    @Override
    String shell() {
        return "<!doctype html><html><head><meta name=generator content='Discourse 3.4.0'><title>Plot</title></head>"
                + "<body><div id=data-preloaded data-preloaded='{}'></div></body></html>";
    }

    @Override
    Optional<JsonNode> answer(String path, int page) {
        if (path.equals("/categories.json")) {
            return Optional.of(categories());
        }
        if (path.startsWith("/c/") && path.endsWith(".json")) {
            return Optional.of(list(path, page));
        }
        return path.startsWith("/t/") && path.endsWith(".json")
                ? byId(path.replaceAll(".*/(\\d+)\\.json", "$1")).map(topic -> thread(topic, page))
                : Optional.empty();
    }

    private JsonNode categories() {
        ArrayNode categories = array();
        boards.forEach((id, name) -> categories.add(object().put("id", id)
                .put("name", name)
                .put("slug", name.toLowerCase(java.util.Locale.ROOT).split(" ")[0])));
        return object().set("category_list", object().set("categories", categories));
    }

    /** Lists count their pages from 0: the second is {@code page=1}. */
    private JsonNode list(String path, int asked) {
        int page = asked + (requests.getLast().contains("page=") ? 1 : 0);
        List<Topic> all = inBoard(Integer.parseInt(path.replaceAll(".*/(\\d+)\\.json", "$1")));
        ArrayNode rows = array();
        page(all, page, ROWS).forEach(topic -> rows.add(row(topic)));
        ObjectNode list = object();
        if (all.size() > page * ROWS) {
            list.put("more_topics_url", path.replace(".json", "") + "?page=" + page);
        }
        return object().set("topic_list", list.set("topics", rows));
    }

    private JsonNode row(Topic topic) {
        return object().put("id", topic.id())
                .put("title", topic.title())
                .put("slug", "plot-" + topic.id())
                .put("posts_count", topic.posts().size())
                .put("views", 7)
                .put("last_posted_at", at(topic, topic.posts().size()).toString());
    }

    private JsonNode thread(Topic topic, int page) {
        ArrayNode stream = array();
        ArrayNode posts = array();
        for (int n = 1; n <= topic.posts().size(); n++) {
            stream.add(topic.id() * 1000 + n);
        }
        int first = (page - 1) * POSTS + 1;
        for (int n = first; n < first + page(topic.posts(), page, POSTS).size(); n++) {
            posts.add(post(topic, n));
        }
        ObjectNode json =
                object().put("id", topic.id()).put("title", topic.title()).put("slug", "plot-" + topic.id());
        return json.set("post_stream", object().<ObjectNode>set("posts", posts).set("stream", stream));
    }

    private static JsonNode post(Topic topic, int n) {
        return object().put("id", topic.id() * 1000 + n)
                .put("username", author(n))
                .put("created_at", at(topic, n).toString())
                .put("post_number", n)
                .put("post_type", 1)
                .put("topic_id", topic.id())
                .put("topic_slug", "plot-" + topic.id())
                .put("cooked", topic.posts().get(n - 1));
    }
}
