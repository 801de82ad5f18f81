package eu.vigie.crawl.demo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The sites of the demo forum: which there are, with what mark-up and name. */
final class DemoSites {
    private DemoSites() {}

    static List<Site> all(Clock clock, long seed) {
        var paris = ZoneId.of("Europe/Paris");
        var berlin = ZoneId.of("Europe/Berlin");
        var token = new UUID(new Random(seed).nextLong(), clock.instant().toEpochMilli()).toString();
        return List.of(
                new PhpbbSite(SiteState.open("tilleuls", "Le Café des Tilleuls", clock, paris, seed)),
                new FluxbbSite(SiteState.open("ecktisch", "The Corner Table", clock, berlin, seed)),
                new JvcSite(SiteState.open("arcade", "Salle d’arcade", clock, paris, seed)),
                new RefusingSite(
                        new PhpbbSite(SiteState.open("veilleuse", "La Veilleuse", clock, paris, seed)), token));
    }
}
