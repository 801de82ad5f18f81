package eu.vigie.workbench.desk;

import java.time.Instant;

/** A vetted link that may go with the answer. {@code chosen}: the draft rests on it. */
public record LinkOffer(
        long id,
        String title,
        String url,
        String institution,
        String language,
        String country,
        Instant vettedAt,
        boolean checked,
        boolean fits,
        boolean chosen) {}
