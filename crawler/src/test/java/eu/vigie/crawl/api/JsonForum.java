package eu.vigie.crawl.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.vigie.crawl.SlateForum;
import eu.vigie.crawl.forum.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A forum on a loopback port that shows browsers an empty shell and tells its contents by an API. */
abstract class JsonForum implements AutoCloseable {
    static final Instant FIRST_POST = Instant.parse("2026-03-01T10:00:00Z");

    /** A thread with its posts; post ids are counted over the forum. */
    record Topic(int id, String title, int board, List<String> posts) {}

    final List<Topic> topics = new ArrayList<>();
    final Map<Integer, String> boards = Map.of(1, "Garden", 2, "Kitchen & cellar");
    final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    JsonForum() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 16);
        server.createContext("/", this::serve);
        server.start();
    }

    /** The API's answer; empty when there is none at that address. */
    abstract Optional<JsonNode> answer(String path, int page);

    /** What a browser is given. */
    abstract String shell();

    Topic topic(int id, String title, int board, int posts) {
        var texts = new ArrayList<String>();
        for (int n = 1; n <= posts; n++) {
            texts.add("<p>Words number " + n + " of " + title + "</p>");
        }
        var topic = new Topic(id, title, board, texts);
        topics.add(topic);
        return topic;
    }

    Source source() {
        Source slate = SlateForum.source("api", URI.create("http://127.0.0.1:" + port() + "/"), Duration.ZERO);
        return new Source(
                slate.id(),
                slate.name(),
                slate.address(),
                Optional.empty(),
                slate.zone(),
                slate.language(),
                slate.pace(),
                true,
                slate.pseudonyms());
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Topic> inBoard(int board) {
        return topics.stream().filter(topic -> topic.board() == board).toList();
    }

    Optional<Topic> byId(String id) {
        return topics.stream()
                .filter(topic -> String.valueOf(topic.id()).equals(id))
                .findFirst();
    }

    static <T> List<T> page(List<T> all, int page, int size) {
        int from = Math.min(all.size(), (page - 1) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** When the n-th post of a thread was written: a minute after the one before. */
    static Instant at(Topic topic, int n) {
        return FIRST_POST.plus(Duration.ofHours(topic.id())).plus(Duration.ofMinutes(n));
    }

    static String author(int n) {
        return n % 2 == 0 ? "ada" : "ben";
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            requests.add(asked.toString());
            String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
            int page = query.startsWith("page=") ? Integer.parseInt(query.substring(5)) : 1;
            Optional<JsonNode> json = answer(asked.getPath(), page);
            boolean html = json.isEmpty() && !asked.getPath().equals("/robots.txt");
            byte[] body = json.map(JsonNode::toString).orElseGet(this::shell).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", html ? "text/html; charset=utf-8" : "application/json");
            exchange.sendResponseHeaders(json.isPresent() || html ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
