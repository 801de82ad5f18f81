package eu.vigie.workbench.desk;

import eu.vigie.workbench.web.Messages;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The question and what stands around it. */
public record ThreadExcerpt(
        String title,
        URI url,
        String source,
        Optional<String> board,
        int posts,
        long lastPost,
        Optional<Integer> views,
        boolean locked,
        boolean byHand,
        Instant seenAt,
        List<String> substances,
        List<Why> why,
        List<ExcerptPost> shown) {
    private static final int NEIGHBOURS = 2;

    /** The opening post, the question, its neighbours, and all that the asker wrote; or everything. */
    static List<ExcerptPost> around(List<ExcerptPost> all, boolean everything) {
        var asked = all.stream().filter(ExcerptPost::asked).findFirst();
        int centre = asked.map(all::indexOf).orElse(0);
        var shown = new ArrayList<ExcerptPost>();
        int hidden = 0;
        for (int i = 0; i < all.size(); i++) {
            var post = all.get(i);
            boolean near = Math.abs(i - centre) <= NEIGHBOURS;
            boolean asker = asked.filter(question -> question.author().equals(post.author()))
                    .isPresent();
            if (everything || i == 0 || near || asker) {
                shown.add(post.after(hidden));
                hidden = 0;
            } else {
                hidden++;
            }
        }
        return List.copyOf(shown);
    }

    public List<Evidence> evidence(Messages words) {
        return Evidence.of(why, words);
    }

    /** Whether the machine itself gave this reason: then it stands among the evidence already. */
    public boolean says(String reason) {
        return why.stream().anyMatch(one -> one.english().equals(reason));
    }

    /** Where to bring its page, for forums that let no robot in. */
    public String pasteHref() {
        return "/paste?address=" + URLEncoder.encode(url.toString(), StandardCharsets.UTF_8);
    }

    public int left() {
        return posts - shown.size();
    }
}
