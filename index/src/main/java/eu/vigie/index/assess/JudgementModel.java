package eu.vigie.index.assess;

import eu.vigie.index.learn.Head;
import eu.vigie.index.learn.LinearModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What was learnt from labelled posts: how to judge a post and its names. Immutable, and safe for use by many threads.
 *
 * @see Assessor#Assessor(eu.vigie.lexicon.Lexicon, JudgementModel)
 */
public final class JudgementModel {
    /** Heads of the model of a whole post, in their order; classes are the ordinals of the enums, 1 for "asked"; "risk"
     * is the urgency of what is a question about drugs. */
    public static final List<Head> POST_HEADS = List.of(
            new Head("verdict", Verdict.values().length),
            new Head("asked", 2),
            new Head("intent", Intent.values().length),
            new Head("urgency", Urgency.values().length),
            new Head("risk", Urgency.values().length));

    /** Head of the model of one name: 1 when its substance is meant. */
    public static final List<Head> NAME_HEADS = List.of(new Head("meant", 2));

    private static final String SHIPPED = "judgement.model";
    private static final int FORMAT = 0x56474D32;

    private final LinearModel posts;
    private final LinearModel names;
    private final Decisions decisions;
    private final byte[] bytes;

    /**
     * Puts a model together.
     *
     * @param posts has the {@link #POST_HEADS}
     * @param names has the {@link #NAME_HEADS}
     * @param decisions from which probability a judgement is made
     */
    public JudgementModel(LinearModel posts, LinearModel names, Decisions decisions) {
        if (!posts.heads().equals(POST_HEADS) || !names.heads().equals(NAME_HEADS)) {
            throw new IllegalArgumentException("other heads: " + posts.heads() + " " + names.heads());
        }
        this.posts = posts;
        this.names = names;
        this.decisions = decisions;
        this.bytes = bytes();
    }

    /** The model in the jar; empty in a build without one, such as the one that trains the first. */
    public static Optional<JudgementModel> shipped() {
        try (InputStream in = JudgementModel.class.getResourceAsStream(SHIPPED)) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException when it cannot be read, or is no model of this version
     */
    public static JudgementModel read(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        ByteBuffer ends = ByteBuffer.wrap(all);
        if (all.length < 2 * Integer.BYTES || ends.getInt(0) != FORMAT) {
            throw new IOException("not a model of this version of Vigie");
        }
        if (ends.getInt(all.length - Integer.BYTES) != checksum(all, all.length - Integer.BYTES)) {
            throw new IOException("the model is damaged or cut off: its checksum does not fit");
        }
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(all));
        data.skipNBytes(Integer.BYTES);
        Decisions decisions = Decisions.read(data);
        return new JudgementModel(LinearModel.read(data, POST_HEADS), LinearModel.read(data, NAME_HEADS), decisions);
    }

    /** Writes the model; the same model always gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        out.write(bytes);
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeInt(FORMAT);
            decisions.write(data);
            posts.write(data);
            names.write(data);
            data.writeInt(checksum(out.toByteArray(), out.size()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    /** Eight hexadecimal digits that differ for different models. */
    public String version() {
        return HexFormat.of().toHexDigits(ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES));
    }

    /** The same model with other decisions. */
    public JudgementModel with(Decisions other) {
        return new JudgementModel(posts, names, other);
    }

    LinearModel posts() {
        return posts;
    }

    LinearModel names() {
        return names;
    }

    Decisions decisions() {
        return decisions;
    }
}
