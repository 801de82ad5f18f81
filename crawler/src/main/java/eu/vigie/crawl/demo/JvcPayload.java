package eu.vigie.crawl.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vigie.crawl.demo.BoardText.Head;
import eu.vigie.crawl.demo.DemoThread.Trait;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;

/**
 * What a page of jeuxvideo.com holds since 2026: JSON, gzip, Base64, in {@code window.jvc.forumsAppPayload}. Only the fields that
 * matter to a reader are there.
 */
final class JvcPayload {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HOT = 20;

    private final SiteState state;
    private final SpokenDates dates;
    private final ObjectNode root = JSON.createObjectNode();

    private JvcPayload(SiteState state, Head board) {
        this.state = state;
        this.dates = new SpokenDates(Words.of("fr"), state.zone());
        var forum = root.putObject("forum").put("isForumReadable", true).put("isForumReadOnly", false);
        forum.put("statusCode", 200)
                .put("urlListTopics", "/" + JvcLinks.list(board, 1))
                .putArray("lockReason");
        root.put("isUserConnected", false).put("forumId", board.number());
    }

    /** One page of a list, counted from 1. */
    static String ofList(SiteState state, Head board, List<WrittenThread> listed, int page) {
        var payload = new JvcPayload(state, board);
        var rows = payload.root.putArray("listTopics");
        int from = (page - 1) * JvcLinks.THREADS;
        listed.subList(from, Math.min(listed.size(), from + JvcLinks.THREADS))
                .forEach(thread -> payload.topic(rows.addObject(), thread));
        int pages = Math.max(1, (listed.size() + JvcLinks.THREADS - 1) / JvcLinks.THREADS);
        payload.pager(page, pages, number -> JvcLinks.list(board, number));
        return payload.encoded();
    }

    /** One page of a thread, counted from 1. */
    static String ofThread(SiteState state, WrittenThread thread, int page, int pages) {
        var payload = new JvcPayload(state, thread.board());
        var messages = payload.root.putArray("listMessage");
        thread.page(page, JvcLinks.POSTS).forEach(post -> payload.message(messages.addObject(), thread, post));
        payload.pager(page, pages, number -> JvcLinks.thread(thread, number));
        payload.root.put("topicId", thread.id()).put("topicTitleField", thread.title());
        payload.root.put("topicsListUrl", "/" + JvcLinks.list(thread.board(), 1));
        payload.root.putObject("survey").put("hasSurvey", false);
        if (thread.is(Trait.LOCKED)) {
            payload.root.withObject("/forum").withArray("lockReason").add("Sujet fermé");
        }
        return payload.encoded();
    }

    private void topic(ObjectNode row, WrittenThread thread) {
        int lastPage = (thread.posts().size() - 1) / JvcLinks.POSTS + 1;
        row.put("id", thread.id())
                .put("title", thread.title())
                .put("url", "/" + JvcLinks.thread(thread, 1))
                .put("lastPageUrl", "/" + JvcLinks.thread(thread, lastPage))
                .put("stateTopic", "msg-visible")
                .put("stateIcon", icon(thread))
                .put("lastMessageDate", dates.jvcShort(thread.last().at(), state.now()))
                .put("realLastMessageDate", dates.jvc(thread.last().at()))
                .put("responsesCount", thread.posts().size() - 1);
        row.putObject("author").put("pseudo", thread.first().author()).put("role", "");
        row.putArray("messagesList");
    }

    private static String icon(WrittenThread thread) {
        boolean locked = thread.is(Trait.LOCKED);
        if (thread.is(Trait.PINNED)) {
            return locked ? "pinned-off" : "pinned-on";
        }
        if (locked) {
            return "lock";
        }
        return thread.posts().size() > HOT ? "hot" : "normal";
    }

    private void message(ObjectNode message, WrittenThread thread, WrittenPost post) {
        var signature = state.signature(post.author()).orElse("");
        message.put("id", post.id())
                .put("topicId", thread.id())
                .put("forumId", thread.board().number())
                .put("permalinkUrl", "/sso/login?url=%2Fforums%2Fmessage%2F" + post.id())
                .put("renderedText", JvcMarkup.html(post.blocks(), name -> quotedAt(thread, name)))
                .put("stateMessage", "msg-visible")
                .put("publishedDate", dates.jvc(post.at()))
                .put("publishedDateRelative", dates.jvcShort(post.at(), state.now()))
                .put("publishedAuthorId", SiteState.memberNumber(post.author()))
                .put("publishedAuthorName", post.author())
                .put("publishedAuthorIsDeleted", false)
                .put("publishedAuthorRole", "")
                .put(
                        "publishedAuthorSignatureRendered",
                        signature.isEmpty() ? "" : "<p>" + Html.escape(signature) + "</p>");
        post.editedAt()
                .ifPresent(at -> message.put("updatedDate", dates.jvc(at)).put("updatedAuthorName", post.author()));
    }

    private String quotedAt(WrittenThread thread, String author) {
        return dates.jvc(thread.posts().stream()
                .filter(post -> post.author().equals(author))
                .map(WrittenPost::at)
                .findFirst()
                .orElseGet(() -> thread.first().at()));
    }

    private void pager(int current, int count, IntFunction<String> url) {
        var pager = root.putObject("pagerView").put("currentPage", current).put("pageCount", count);
        var pages = pager.putArray("pages");
        for (int page = 1; page <= Math.min(count, 10); page++) {
            page(pages.addObject(), page, url);
        }
        page(pager.putObject("first"), 1, url);
        page(pager.putObject("last"), count, url);
        if (current < count) {
            page(pager.putObject("next"), current + 1, url);
        } else {
            pager.putNull("next");
        }
    }

    private static void page(ObjectNode node, int page, IntFunction<String> url) {
        node.put("pageNumber", page).put("url", "/" + url.apply(page));
    }

    private String encoded() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(JSON.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers is always JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
