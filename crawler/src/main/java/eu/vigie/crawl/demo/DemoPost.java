package eu.vigie.crawl.demo;

import java.net.URI;
import java.time.Instant;

/**
 * A post that was put on the demo forum.
 *
 * @param id the forum's own identifier
 * @param permalink absolute address, as it stands in the browser after posting
 * @param thread absolute address of the first page of its thread
 * @param at when it was written
 */
public record DemoPost(String id, URI permalink, URI thread, Instant at) {}
