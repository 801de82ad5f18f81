package eu.vigie.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The data files of one lexicon.
 *
 * @param contents path inside the folder to content
 * @param unreadable lines that are no UTF-8
 */
record LexiconFiles(Map<String, String> contents, List<Problem> unreadable) {
    private static final String LIST = "files.txt";

    /** Marks files of a local folder that is read on top of another one. */
    private static final String LOCAL = "local:";

    /** The files in the jar, as {@code files.txt} lists them. */
    static LexiconFiles shipped() {
        Map<String, String> contents = new LinkedHashMap<>();
        for (String line : resource(LIST).split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                contents.put(line.strip(), resource(line.strip()));
            }
        }
        return new LexiconFiles(contents, List.of());
    }

    /** Every {@code .tsv} and {@code .txt} file under a folder, in the order of their paths. */
    static LexiconFiles under(Path folder) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        List<Problem> unreadable = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> sorted = all.filter(Files::isRegularFile).sorted().toList();
            for (Path path : sorted) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.equals(LIST) && (name.endsWith(".tsv") || name.endsWith(".txt"))) {
                    byte[] bytes = Files.readAllBytes(path);
                    contents.put(name, new String(bytes, StandardCharsets.UTF_8));
                    unreadable.addAll(Utf8Check.problems(name, bytes));
                }
            }
        }
        return new LexiconFiles(contents, unreadable);
    }

    /**
     * These files and then those of a folder, which add to them and replace none.
     *
     * @param folder laid out alike; files that it lacks are not missed
     */
    LexiconFiles with(Path folder) throws IOException {
        Map<String, String> both = new LinkedHashMap<>(contents);
        LexiconFiles local = under(folder);
        local.contents().forEach((file, content) -> both.put(LOCAL + file, content));
        List<Problem> problems = new ArrayList<>(unreadable);
        local.unreadable().forEach(problem -> problems.add(problem.in(LOCAL)));
        return new LexiconFiles(both, problems);
    }

    /** Name of a file without its folder and ending, such as {@code fr} for {@code cues/fr.tsv}. */
    static String title(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    private static boolean within(String file, String prefix) {
        return file.startsWith(prefix, file.startsWith(LOCAL) ? LOCAL.length() : 0);
    }

    /** Lines of all files whose path begins so, without comments and empty lines. */
    List<Row> rows(String prefix) {
        List<Row> rows = new ArrayList<>();
        contents.forEach((file, content) -> {
            if (within(file, prefix)) {
                String[] lines = content.split("\r?\n", -1);
                for (int at = 0; at < lines.length; at++) {
                    if (!lines[at].isBlank() && !lines[at].startsWith("#")) {
                        rows.add(new Row(file, at + 1, List.of(lines[at].split("\t", -1))));
                    }
                }
            }
        });
        return rows;
    }

    /** First 12 hexadecimal digits of the SHA-256 over paths and contents, whatever the order of the files. */
    String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                digest.update((entry.getKey() + "\0" + entry.getValue().replace("\r", "") + "\0")
                        .getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = LexiconFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no lexicon file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read lexicon file " + name, e);
        }
    }
}
