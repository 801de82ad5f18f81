package eu.vigie.crawl.forum;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A message as an engine read it from a page, before pseudonyms: it holds the author's name and must not be stored or logged.
 *
 * @param id the forum's own identifier of the post; a string, since some engines use addresses
 * @param permalink absolute address of the post, without session ids
 * @param author name as displayed; empty for guests without a name
 * @param postedAt when it was written, if the page tells
 * @param editedAt when it was last changed, if the page tells
 * @param text own text: without quotes, signature, "edited by", attachments, buttons; spoiler content included; lists, code and lines kept as plain text; links as {@code text (URL)}
 * @param quotes what it quotes, in order
 */
public record ParsedPost(
        String id,
        URI permalink,
        String author,
        Optional<PostedAt> postedAt,
        Optional<PostedAt> editedAt,
        String text,
        List<Quote> quotes) {}
