package eu.vigie.workbench.corpus;

import eu.vigie.workbench.corpus.ReadThread.ThreadPost;
import eu.vigie.workbench.corpus.ReadThread.ThreadQuote;
import eu.vigie.workbench.sources.Letters;
import java.util.ArrayList;
import java.util.List;

/** Gives the authors of one thread letters. */
final class AuthorLetters {
    private AuthorLetters() {}

    static List<ThreadPost> of(List<StoredPost> posts) {
        var letters = new Letters();
        var named = new ArrayList<ThreadPost>(posts.size());
        for (StoredPost post : posts) {
            String author = letters.of(post.author());
            var quotes = post.quotes().stream()
                    .map(quote -> new ThreadQuote(quote.author().map(letters::of), quote.text()))
                    .toList();
            named.add(new ThreadPost(post, author, quotes));
        }
        return List.copyOf(named);
    }
}
