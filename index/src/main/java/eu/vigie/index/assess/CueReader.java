package eu.vigie.index.assess;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads cue files: one cue a line, {@code weight <tab> kinds <tab> phrase}, the kinds separated by spaces; empty lines and lines
 * that begin with {@code ##} say nothing.
 */
final class CueReader {
    private static final Map<String, CueKind> KINDS = new TreeMap<>();

    static {
        for (CueKind kind : CueKind.values()) {
            KINDS.put(kind.key(), kind);
        }
    }

    private final String file;
    private final List<Cue> cues = new ArrayList<>();

    private CueReader(String file) {
        this.file = file;
    }

    /**
     * The cues that are shipped for a language.
     *
     * @throws IllegalArgumentException naming file and line of a cue that cannot be read
     */
    static CueBook shipped(String language) {
        String file = "cues/" + language + ".tsv";
        try (InputStream in = CueReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + file);
            }
            return new CueBook(language, read(file, new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads cues.
     *
     * @param file name used in messages
     * @throws IllegalArgumentException naming file and line of a cue that cannot be read
     * @throws IOException when the text cannot be read
     */
    static List<Cue> read(String file, Reader text) throws IOException {
        CueReader reader = new CueReader(file);
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("##")) {
                reader.line(number, line);
            }
        }
        return reader.cues;
    }

    private void line(int number, String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
            throw broken(number, "three columns are needed: weight, kinds, phrase");
        }
        try {
            double weight = Double.parseDouble(columns[0].strip());
            CuePattern pattern = CuePattern.parse(columns[2]);
            for (String key : columns[1].strip().split(" +")) {
                cues.add(new Cue(kind(key), weight, pattern));
            }
        } catch (IllegalArgumentException wrong) {
            throw broken(number, String.valueOf(wrong.getMessage()));
        }
    }

    private static CueKind kind(String key) {
        CueKind kind = KINDS.get(key.toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new IllegalArgumentException("unknown kind " + key + "; known are " + KINDS.keySet());
        }
        return kind;
    }

    private IllegalArgumentException broken(int number, String why) {
        return new IllegalArgumentException(file + " line " + number + ": " + why);
    }
}
