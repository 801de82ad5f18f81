package eu.vigie.index.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes an evaluation as one JSON object, for programs. */
final class EvaluationJson {
    private static final double DIGITS = 10_000;

    private EvaluationJson() {}

    static ObjectNode write(Evaluation evaluation) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("labelled", evaluation.labelled().size());
        measures(out.putArray("measures"), evaluation);
        ObjectNode confusion = out.putObject("confusion");
        evaluation.confusions().forEach((title, table) -> {
            ObjectNode rows = confusion.putObject(title);
            table.forEach((row, cells) -> {
                ObjectNode line = rows.putObject(row);
                cells.forEach(line::put);
            });
        });
        flags(out.putArray("false_flags"), evaluation);
        ArrayNode languages = out.putArray("language");
        evaluation
                .languages()
                .forEach((language, share) -> languages
                        .addObject()
                        .put("language", language)
                        .put("posts", share.posts())
                        .put("accuracy", rounded(share.value())));
        return out;
    }

    private static void measures(ArrayNode out, Evaluation evaluation) {
        for (Measure measure : Measure.values()) {
            evaluation.byLanguage().forEach((language, posts) -> {
                Measure.Figures figures = measure.of(posts);
                ObjectNode json = out.addObject();
                json.put("measure", AssessmentJson.word(measure));
                json.put("language", language);
                json.put("posts", posts.size());
                json.put("precision", rounded(figures.precision()));
                json.put("recall", rounded(figures.recall()));
                json.put("f1", rounded(figures.f1()));
                interval(json, Bootstrap.of(posts, drawn -> measure.of(drawn).f1()));
            });
        }
    }

    private static void flags(ArrayNode out, Evaluation evaluation) {
        evaluation.flags().forEach((language, posts) -> {
            ObjectNode json = out.addObject();
            json.put("language", language);
            json.put("posts", posts.size());
            json.put("per_thousand", rounded(Evaluation.perThousand(posts)));
            interval(json, Bootstrap.of(posts, Evaluation::perThousand));
        });
    }

    private static void interval(ObjectNode json, Bootstrap.Interval interval) {
        json.put("low", rounded(interval.low()));
        json.put("high", rounded(interval.high()));
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
