package eu.vigie.workbench.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.tickets.TestDesk;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinkStoreTest {
    private static final TestDesk DESK = new TestDesk();
    private static final LinkStore LINKS = new LinkStore();

    @BeforeAll
    static void load() {
        DESK.run(LINKS::loadStarter);
    }

    @AfterAll
    static void close() {
        DESK.close();
    }

    @Test
    void theStarterLibraryIsLoadedOnce() {
        assertEquals(0, DESK.call(LINKS::loadStarter));
    }

    @Test
    void theStarterLibrarySpeaksFourLanguagesAndNamesOnlySecurePages() {
        List<Link> links = StarterLibrary.links();
        assertTrue(links.size() >= 40, "links: " + links.size());
        assertEquals(
                Set.of("fr", "nl", "en", "de"),
                links.stream().map(Link::language).collect(Collectors.toSet()));
        assertTrue(links.stream().allMatch(link -> link.url().toString().startsWith("https://")));
    }

    @Test
    void theReadersLanguageComesFirst() {
        for (String language : List.of("fr", "nl", "en", "de")) {
            assertEquals(
                    language,
                    suggest(Set.of(), language, false).getFirst().link().language());
        }
    }

    @Test
    void anEmergencyBringsTheEmergencyPagesFirst() {
        var first =
                suggest(Set.of("OVERDOSE_EMERGENCY"), "nl", false).getFirst().link();
        assertTrue(first.intents().contains("OVERDOSE_EMERGENCY"));
    }

    @Test
    void aMinorIsSentToAYouthServiceFirst() {
        assertTrue(suggest(Set.of("DOSAGE"), "fr", true)
                .getFirst()
                .link()
                .intents()
                .contains("MINOR"));
    }

    @Test
    void aRetiredLinkIsNeitherSuggestedNorVetted() {
        VettedLink first = suggest(Set.of(), "de", false).getFirst();
        DESK.run(tx -> tx.handle()
                .execute(
                        "update work.link set retired_at = now() where id = ?",
                        first.id().value()));
        assertTrue(suggest(Set.of(), "de", false).stream()
                .noneMatch(link -> link.id().equals(first.id())));
        assertTrue(DESK.call(tx -> LINKS.vetted(tx, List.of(first.id()))).isEmpty());
    }

    private static List<VettedLink> suggest(Set<String> intents, String language, boolean minor) {
        var need = new Need(Set.of(), Set.of(), intents, language, minor);
        return DESK.call(tx -> LINKS.suggest(tx, need));
    }
}
