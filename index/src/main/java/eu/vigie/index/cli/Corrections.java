package eu.vigie.index.cli;

import eu.vigie.index.train.Labels;
import eu.vigie.index.train.TrainingText;
import java.util.ArrayList;
import java.util.List;

/** Posts that volunteers corrected, as texts to learn from. A {@code "group"} keeps posts of one thread together. */
final class Corrections {
    private static final String HAND = "corrections";

    private final String file;
    private final List<TrainingText> texts = new ArrayList<>();

    Corrections(String file) {
        this.file = file;
    }

    void add(PostLine line) throws BadPostLineException {
        LabelledPost post = LabelledPost.of(line);
        LabelledPost.Label label = post.label().orElseThrow(() -> new BadPostLineException("no \"label\""));
        String where = file + " post " + (texts.size() + 1);
        Labels labels = new Labels(
                label.verdict(), label.question(), label.intent(), label.urgency(), false, label.substances());
        texts.add(new TrainingText(
                where, post.language(), HAND, line.field("group").orElse(where), post.post(), labels));
    }

    List<TrainingText> texts() {
        return List.copyOf(texts);
    }
}
