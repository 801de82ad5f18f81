package eu.vigie.lexicon;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of a file that are no UTF-8, as old editors on Windows write them. */
final class Utf8Check {
    private static final byte LINE_END = '\n';

    private Utf8Check() {}

    /** A problem for each line that cannot be decoded. */
    static List<Problem> problems(String file, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        int line = 1;
        int start = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == LINE_END) {
                if (!decodes(ByteBuffer.wrap(bytes, start, at - start))) {
                    problems.add(new Problem(file, line, "is not UTF-8", "Save the file as UTF-8"));
                }
                line++;
                start = at + 1;
            }
        }
        return problems;
    }

    private static boolean decodes(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException bad) {
            return false;
        }
    }
}
