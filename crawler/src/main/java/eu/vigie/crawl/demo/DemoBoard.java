package eu.vigie.crawl.demo;

import java.net.URI;
import java.time.ZoneId;

/**
 * A board of the demo forum.
 *
 * @param id short stable name, unique over all sites, for example {@code fr-quotidien}
 * @param name its name as readers see it
 * @param engine name of the forum engine whose mark-up it has: {@code phpbb3}, {@code fluxbb} or {@code jvc}
 * @param language BCP 47 tag of what is written there
 * @param zone zone of the dates on its pages
 * @param url absolute address of the first page of its list of threads
 * @param site absolute address of the front page of its site
 * @param siteName name of its site as readers see it
 * @param refusesRobots whether its site shows a challenge page to every robot
 * @param closed whether robots.txt forbids it
 */
public record DemoBoard(
        String id,
        String name,
        String engine,
        String language,
        ZoneId zone,
        URI url,
        URI site,
        String siteName,
        boolean refusesRobots,
        boolean closed) {}
