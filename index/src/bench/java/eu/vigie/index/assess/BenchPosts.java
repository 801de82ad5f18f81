package eu.vigie.index.assess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Posts of about 400 characters, put together from the invented posts in {@code src/train}; always the same ones. */
final class BenchPosts {
    static final int COUNT = 1_000;
    private static final int LENGTH = 400;
    private static final int COLUMNS = 7;

    private BenchPosts() {}

    /** @param percentAboutDrugs how many of a hundred posts are made of posts about drugs */
    static List<String> of(int percentAboutDrugs) {
        var random = new Random(20261125);
        var drugs = texts(false);
        var others = texts(true);
        var posts = new ArrayList<String>();
        for (int i = 0; i < COUNT; i++) {
            posts.add(post(i * percentAboutDrugs / 100 < (i + 1) * percentAboutDrugs / 100 ? drugs : others, random));
        }
        Collections.shuffle(posts, random);
        return List.copyOf(posts);
    }

    private static String post(List<String> texts, Random random) {
        var post = new StringBuilder();
        while (post.length() < LENGTH) {
            post.append(texts.get(random.nextInt(texts.size()))).append('\n');
        }
        return post.substring(0, LENGTH);
    }

    private static List<String> texts(boolean ordinary) {
        var texts = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/train"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    String[] columns = line.split("\t", -1);
                    if (columns.length == COLUMNS && columns[0].startsWith("none") == ordinary) {
                        texts.add(columns[6].replace("\\n", "\n"));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("run it in the module index", e);
        }
        return texts;
    }
}
