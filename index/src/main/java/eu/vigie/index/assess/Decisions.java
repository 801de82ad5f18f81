package eu.vigie.index.assess;

import eu.vigie.index.learn.Platt;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * From which probability a judgement is made. Fitted on posts that the model had not seen.
 *
 * @param drug least probability that a drug is meant, when a name is found
 * @param unnamed the same when no name is found: higher, because ordinary posts are so many
 * @param asked least share of "question" in what is about drugs
 * @param emergency least probability of an emergency
 * @param name least probability that a name is meant
 * @param score how honest scores are made of raw ones
 */
public record Decisions(double drug, double unnamed, double asked, double emergency, double name, Platt score) {
    /** Before anything is fitted. */
    public static final Decisions EVEN = new Decisions(0.5, 0.9, 0.5, 0.5, 0.5, Platt.NONE);

    void write(DataOutputStream out) throws IOException {
        for (double value : new double[] {drug, unnamed, asked, emergency, name, score.slope(), score.shift()}) {
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
                new Platt(in.readDouble(), in.readDouble()));
    }
}
