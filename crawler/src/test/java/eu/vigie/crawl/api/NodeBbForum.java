package eu.vigie.crawl.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Speaks NodeBB's API: the same paths as for people, below {@code /api}. */
final class NodeBbForum extends JsonForum {
    static final int ROWS = 3;
    static final int POSTS = 10;

    NodeBbForum() throws IOException {}

    @Override
    String shell() {
        return "<!doctype html><html><head><title>Plot</title></head><body class='page-categories'>"
                + "<script id=ajaxify-data type='application/json'>{\"template\":{\"name\":\"empty\"}}</script></body></html>";
    }

    @Override
    Optional<JsonNode> answer(String path, int page) {
        if (path.equals("/api/categories")) {
            return Optional.of(page(object(), "categories", 1, 1).set("categories", categories()));
        }
        if (path.startsWith("/api/category/")) {
            return Optional.of(list(Integer.parseInt(path.split("/")[3]), page));
        }
        return path.startsWith("/api/topic/")
                ? byId(path.split("/")[3]).map(topic -> thread(topic, page))
                : Optional.empty();
    }

    private static ObjectNode page(ObjectNode json, String template, int page, int pages) {
        json.put("relative_path", "").put("bodyClass", "page-" + template).put("loggedInUser", false);
        json.set("template", object().put("name", template));
        json.set("pagination", object().put("currentPage", page).put("pageCount", pages));
        return json;
    }

    private ArrayNode categories() {
        ArrayNode categories = array();
        boards.forEach((id, name) -> categories.add(
                object().put("cid", id).put("name", name.replace("&", "&amp;")).put("slug", id + "/" + slug(name))));
        return categories;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private JsonNode list(int board, int page) {
        List<Topic> all = inBoard(board);
        ArrayNode rows = array();
        page(all, page, ROWS)
                .forEach(topic -> rows.add(object().put("tid", topic.id())
                        .put("title", topic.title())
                        .put("slug", topic.id() + "/" + slug(topic.title()))
                        .put("postcount", topic.posts().size())
                        .put("lastposttime", at(topic, topic.posts().size()).toEpochMilli())));
        ObjectNode json = page(object(), "category", page, (all.size() + ROWS - 1) / ROWS);
        return json.put("cid", board).put("name", boards.get(board)).set("topics", rows);
    }

    private JsonNode thread(Topic topic, int page) {
        ArrayNode posts = array();
        int first = (page - 1) * POSTS + 1;
        for (int n = first; n < first + page(topic.posts(), page, POSTS).size(); n++) {
            ObjectNode post = object().put("pid", topic.id() * 1000 + n)
                    .put("tid", topic.id())
                    .put("timestamp", at(topic, n).toEpochMilli())
                    .put("content", topic.posts().get(n - 1));
            posts.add(post.set("user", object().put("username", author(n)).put("userslug", author(n))));
        }
        ObjectNode json = page(object(), "topic", page, (topic.posts().size() + POSTS - 1) / POSTS);
        json.put("cid", topic.board()).put("tid", topic.id()).put("title", topic.title());
        return json.set("posts", posts);
    }
}
