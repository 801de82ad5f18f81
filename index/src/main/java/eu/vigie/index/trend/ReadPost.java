package eu.vigie.index.trend;

import java.time.Instant;

/**
 * A post as far as it matters for names that emerge.
 *
 * @param id of the post, to be given as an example
 * @param thread the conversation it stands in
 * @param author tells the voices of a forum apart; never shown
 * @param at when it was written
 * @param language BCP 47 tag, or {@code "und"}
 * @param text its own words
 * @param drugTalk whether its thread is about drugs
 */
public record ReadPost(
        long id, long thread, String author, Instant at, String language, String text, boolean drugTalk) {}
