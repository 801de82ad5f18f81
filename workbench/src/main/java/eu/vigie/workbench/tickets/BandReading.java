package eu.vigie.workbench.tickets;

/** The band a ticket is in, the gravest it was ever in, and why it is in this one. */
public record BandReading(Band now, Band highest, String reason) {
    static BandReading first(Band band, String reason) {
        return new BandReading(band, band, reason);
    }

    BandReading set(Band band, String why) {
        return new BandReading(band, highest.graver(band), why);
    }

    /** A new post can raise the band, never lower it. */
    BandReading raise(Band band, String why) {
        return band.compareTo(now) < 0 ? set(band, why) : this;
    }
}
