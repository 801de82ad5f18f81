package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Band;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SentTwiceTest {
    private final Site site = Site.start();
    private final Questions questions = new Questions(site);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aFormSentManyTimesAtOnceIsDoneOnceAndAlwaysLeadsToTheSamePage() throws InterruptedException {
        questions.ask(Band.AMBER, "fr");
        questions.ask(Band.AMBER, "fr");
        var lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
        String csrf = lou.csrf();
        String key = UUID.randomUUID().toString();
        var requests = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 8; i++) {
            requests.add(() -> lou.post("/queue/deal", "csrf", csrf, "key", key));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var led = threads.invokeAll(requests).stream()
                    .map(answer -> location(answer.resultNow()))
                    .distinct()
                    .toList();
            assertEquals(1, led.size(), led.toString());
        }
        assertEquals(1, claims());
    }

    @Test
    void whatWasRefusedIsTriedAgainUnderTheSameKey() {
        var ticket = questions.ask(Band.AMBER, "fr");
        var lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
        String key = UUID.randomUUID().toString();
        assertEquals(409, claim(lou, ticket, "999", key).statusCode());
        String version = lou.page("/tickets/" + ticket).select("[name=version]").attr("value");
        assertEquals(303, claim(lou, ticket, version, key).statusCode());
    }

    @Test
    void theKeyOfOneMemberMeansNothingForAnother() {
        questions.ask(Band.AMBER, "fr");
        questions.ask(Band.AMBER, "fr");
        String key = UUID.randomUUID().toString();
        var first = site.signedIn("lou@example.org", Role.VOLUNTEER).act("/queue/deal", "key", key);
        var second = site.signedIn("noor@example.org", Role.VOLUNTEER).act("/queue/deal", "key", key);
        assertTrue(location(first).startsWith("/tickets/"));
        assertTrue(!location(first).equals(location(second)), location(second));
        assertEquals(2, claims());
    }

    @Test
    void everyFormOfTheDeskCarriesAKey() {
        var ticket = questions.ask(Band.AMBER, "fr");
        var lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
        for (String page : new String[] {"/queue", "/tickets/" + ticket}) {
            var without = lou.page(page)
                    .select("main form[method=post]:not(:has([name=key]))")
                    .eachAttr("action");
            assertEquals(0, without.size(), page + ": " + without);
        }
    }

    private static HttpResponse<String> claim(Visitor member, TicketId ticket, String version, String key) {
        return member.act("/tickets/" + ticket + "/claim", "version", version, "key", key);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + answer.body());
    }

    private long claims() {
        return site.in(tx -> tx.handle()
                .createQuery("select count(*) from work.lease where ended_at is null")
                .mapTo(Long.class)
                .one());
    }
}
