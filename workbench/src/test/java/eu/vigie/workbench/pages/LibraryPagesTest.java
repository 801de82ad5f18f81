package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.links.LinkStore;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryPagesTest {
    private final Site site = Site.start();
    private Visitor editor = site.visitor();

    @BeforeEach
    void start() {
        site.in(new LinkStore()::loadStarter);
        editor = site.signedIn("eda@example.org", Role.LINK_EDITOR);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyMemberReadsTheLibraryAndOnlyEditorsChangeIt(Role role) {
        var member = site.signedIn("one@example.org", role);
        var page = member.page("/links");
        assertTrue(page.select(".library-list .entry").size() >= 40);
        boolean editing =
                role == Role.LINK_EDITOR || role == Role.SUPERVISOR || role == Role.ORGANISATION_ADMINISTRATOR;
        assertEquals(editing, !page.select(".entry-acts").isEmpty());
        var added = member.act("/links", "key", key(), "url", "https://x.example/");
        assertEquals(editing ? 422 : 403, added.statusCode());
    }

    @Test
    void libraryIsNarrowedByWordsLanguageSubstanceAndCondition() {
        int all = count("");
        assertTrue(count("?language=nl") < all && count("?language=nl") > 0);
        assertTrue(count("?q=infor+drogues") > 0 && count("?q=infor+drogues") < all);
        assertTrue(count("?substance=alcohol") > 0 && count("?substance=alcohol") < all);
        assertEquals(0, count("?condition=overdue"));
        assertEquals(0, count("?q=%25"), "a sign of the database means nothing here");
        site.sql("update work.link set recheck_by = now() - interval '1 day' where language = 'de'");
        assertEquals(count("?language=de"), count("?condition=overdue"));
    }

    @Test
    void starterLinksDoNotPretendThatSomebodyCheckedThem() {
        assertTrue(editor.page("/links")
                .select(".entry-check")
                .eachText()
                .getFirst()
                .contains("not checked here"));
        assertEquals(
                303, editor.act("/links/" + first() + "/check", "key", key()).statusCode());
        assertEquals(1, count("?condition=checked"));
        assertTrue(editor.page("/links?condition=checked")
                .select(".entry-check")
                .text()
                .contains("checked by eda"));
    }

    @Test
    void retiredLinkIsOutOfTheListUntilSomebodyChecksItAgain() {
        int all = count("");
        long link = first();
        editor.act("/links/" + link + "/retirement", "key", key());
        assertEquals(all - 1, count(""));
        assertEquals(1, count("?condition=retired"));
        editor.act("/links/" + link + "/check", "key", key());
        assertEquals(all, count(""));
    }

    @Test
    void addedLinkIsVouchedForByWhoAddedIt() {
        assertEquals(
                303,
                add("https://aide.example/ketamine", "Kétamine : effets", "fr", "FR")
                        .statusCode());
        var entry = editor.page("/links?q=aide.example").select(".entry");
        assertTrue(entry.text().contains("checked by eda"), entry.text());
        assertEquals("https://aide.example/ketamine", entry.select("h2 a").attr("href"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://aide.example/, Effets, fr, FR, begin with https",
        "https://localhost/, Effets, fr, FR, begin with https",
        "https://me@aide.example/, Effets, fr, FR, begin with https",
        "javascript:alert(1), Effets, fr, FR, begin with https",
        "https://aide.example/, '', fr, FR, what one finds there",
        "https://aide.example/, Effets, xx, FR, Choose the language",
        "https://aide.example/, Effets, fr, France, two letters",
        "https://infordrogues.be/, Effets, fr, BE, has this address already",
    })
    void linkThatDoesNotFitIsRefusedInWordsAndStaysTyped(
            String url, String title, String language, String country, String said) {
        var response = add(url, title, language, country);
        assertEquals(422, response.statusCode());
        var page = Jsoup.parse(response.body());
        assertTrue(
                page.select(".notice.bad").text().contains(said),
                page.select(".notice.bad").text());
        assertEquals(url, page.select("[name=url]").attr("value"));
        assertTrue(page.select("details.panel").hasAttr("open"));
    }

    @Test
    void linkOfAnotherOrganisationIsNeitherShownNorChanged() {
        long other =
                site.in(tx -> tx.handle().createQuery("""
                        with o as (insert into work.organisation (name, country) values ('Other', 'FR') returning id)
                        insert into work.link (organisation_id, url, title, institution, language, country, vetted_by, vetted_at, recheck_by)
                        select id, 'https://theirs.example/', 'Theirs', 'X', 'fr', 'FR', 'them', now(), now() + interval '1 year' from o
                        returning id
                        """).mapTo(Long.class).one());
        assertFalse(editor.get("/links").body().contains("theirs.example"));
        assertEquals(404, editor.act("/links/" + other + "/check", "key", key()).statusCode());
        assertEquals(
                404, editor.act("/links/" + other + "/retirement", "key", key()).statusCode());
    }

    @Test
    void everyFormCarriesAKey() {
        assertEquals(List.of(), editor.page("/links").select("main form[method=post]:not(:has([name=key]))"));
    }

    private HttpResponse<String> add(String url, String title, String language, String country) {
        return editor.act(
                "/links",
                "key",
                key(),
                "url",
                url,
                "title",
                title,
                "institution",
                "Institution",
                "language",
                language,
                "country",
                country,
                "substances",
                "ketamine, 3-MMC");
    }

    private int count(String query) {
        return editor.page("/links" + query).select(".library-list .entry").size();
    }

    private long first() {
        return site.in(tx -> tx.handle()
                .createQuery("select min(id) from work.link")
                .mapTo(Long.class)
                .one());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
