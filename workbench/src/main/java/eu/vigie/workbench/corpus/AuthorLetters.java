package eu.vigie.workbench.corpus;

import eu.vigie.crawl.forum.Author;
import eu.vigie.workbench.corpus.ReadThread.ThreadPost;
import eu.vigie.workbench.corpus.ReadThread.ThreadQuote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the authors of one thread letters: A to Z, then AA, AB and so on. */
final class AuthorLetters {
    private final Map<Author, String> letters = new HashMap<>();

    static List<ThreadPost> of(List<StoredPost> posts) {
        var letters = new AuthorLetters();
        var named = new ArrayList<ThreadPost>(posts.size());
        for (StoredPost post : posts) {
            String author = letters.letter(post.author());
            var quotes = post.quotes().stream()
                    .map(quote -> new ThreadQuote(quote.author().map(letters::letter), quote.text()))
                    .toList();
            named.add(new ThreadPost(post, author, quotes));
        }
        return List.copyOf(named);
    }

    private String letter(Author author) {
        return letters.computeIfAbsent(author, _ -> nth(letters.size()));
    }

    private static String nth(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : nth(index / 26 - 1) + last;
    }
}
