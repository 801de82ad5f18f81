package eu.vigie.index.assess;

import eu.vigie.index.learn.Platt;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * From which probability a judgement is made. Fitted on posts by hands that the model had not learnt from.
 *
 * @param named least probability of a drug when a name is found that is meant
 * @param described the same when the rules know a drug by its description
 * @param doubtful the same when every name is doubtful
 * @param cued the same when only words that go with drugs are found
 * @param asked least share of "question" in what is about drugs
 * @param emergency least probability of an emergency when a drug is meant; an alarm of the rules needs no more
 * @param name least probability that a name is meant
 * @param score how honest scores are made of raw ones
 */
public record Decisions(
        double named,
        double described,
        double doubtful,
        double cued,
        double asked,
        double emergency,
        double name,
        Platt score) {
    /** Before anything is fitted. */
    public static final Decisions EVEN = new Decisions(0.5, 0.5, 0.7, 0.9, 0.5, 0.5, 0.5, Platt.NONE);

    /** More than any probability. */
    private static final double NEVER = 2;

    /** Least probability of a drug in a post with some sign of one; without any, the model alone can never say so. */
    double drug(Sign sign) {
        return switch (sign) {
            case NAME -> named;
            case DESCRIPTION -> described;
            case DOUBTFUL_NAME -> doubtful;
            case CUE -> cued;
            case NONE -> NEVER;
        };
    }

    void write(DataOutputStream out) throws IOException {
        for (double value :
                new double[] {named, described, doubtful, cued, asked, emergency, name, score.slope(), score.shift()}) {
            out.writeDouble(value);
        }
    }

    static Decisions read(DataInputStream in) throws IOException {
        return new Decisions(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                new Platt(in.readDouble(), in.readDouble()));
    }
}
