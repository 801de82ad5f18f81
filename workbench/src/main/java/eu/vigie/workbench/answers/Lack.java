package eu.vigie.workbench.answers;

/** What a text still lacks before it can be sent to review. */
public enum Lack {
    TEXT,
    LINK,
    DISCLOSURE,
    PLACEHOLDER,
    FRESH_THREAD,
    NEW_POSTS_READ
}
