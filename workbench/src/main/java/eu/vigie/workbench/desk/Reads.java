package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.Readability;
import eu.vigie.workbench.web.Messages;
import java.util.StringJoiner;

/** Tells a writer how their text reads. */
final class Reads {
    private Reads() {}

    static String words(Readability read, Messages words) {
        var all = new StringJoiner(" ");
        if (read.words() == 0) {
            return "";
        }
        for (Readability.Hint hint : read.hints()) {
            all.add(
                    switch (hint) {
                        case LONG_TEXT -> words.text("reading.long-text", read.words());
                        case LONG_SENTENCES -> words.text("reading.long-sentences", read.longestSentence());
                        case LONG_WORDS -> words.text("reading.long-words", String.join(", ", read.longWords()));
                    });
        }
        return read.hints().isEmpty() ? words.text("reading.easy") : all.toString();
    }
}
