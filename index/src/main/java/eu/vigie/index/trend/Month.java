package eu.vigie.index.trend;

import java.time.YearMonth;

/**
 * A bar of a trend.
 *
 * @param month the month, in UTC
 * @param posts number of posts written in it
 */
public record Month(YearMonth month, long posts) {}
