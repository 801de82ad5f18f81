package eu.vigie.lexicon;

import java.util.regex.Pattern;

/**
 * How the systematic names of a family are built, to find a substance that the lexicon does not list yet.
 *
 * @param family probable family of what it finds
 * @param ending letters with which a word must end before the pattern is tried; empty when it is tried on codes, which have
 *     digits
 * @param pattern on the lower-case letters and digits of a code, without hyphens; must match it whole
 * @param example a code that it finds
 * @param counterExample something alike that it must not find
 * @param why for the explanation
 */
public record NamePattern(
        Family family, String ending, Pattern pattern, String example, String counterExample, String why) {}
