package eu.vigie.workbench;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house that the compiler does not know. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eu.vigie");

    /** Where whatever was thrown has to end: the loop of a worker or of the crawler, the request, the command. */
    private static final Set<String> EDGES =
            Set.of("Loop.java", "Errors.java", "Failures.java", "Crawler.java", "SiteServer.java");

    private static final Pattern CATCHES_ALL = Pattern.compile(
            "catch\\s*\\(\\s*(?:final\\s+)?(?:[\\w.]+\\s*\\|\\s*)*(?:java\\.lang\\.)?(?:Exception|RuntimeException|Throwable|Error)\\b");

    @Test
    void allModulesAreLookedAt() {
        for (String module : List.of("lexicon", "crawl", "index", "workbench")) {
            assertTrue(
                    OURS.stream().anyMatch(one -> one.getPackageName().startsWith("eu.vigie." + module)),
                    "nothing imported of " + module);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lexicon, crawl", "lexicon, index", "lexicon, workbench",
        "crawl, lexicon", "crawl, index", "crawl, workbench",
        "index, crawl", "index, workbench",
    })
    void modulesDependOneWay(String lower, String other) {
        noClasses()
                .that()
                .resideInAPackage("eu.vigie." + lower + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.vigie." + other + "..")
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lexicon", "crawl", "index"})
    void librariesKnowNoDatabaseAndNoWebServer(String library) {
        noClasses()
                .that()
                .resideInAPackage("eu.vigie." + library + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "org.postgresql..", "io.javalin..", "gg.jte..")
                .check(OURS);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("eu.vigie.(**)").should().beFreeOfCycles().check(OURS);
    }

    @ParameterizedTest
    @CsvSource({
        "answers, desk", "tickets, answers", "tickets, desk", "tickets, intake", "corpus, tickets", "corpus, answers",
        "corpus, intake", "sources, corpus", "links, answers", "links, tickets", "events, members", "db, web",
        "ids, db", "web, members", "web, tickets", "search, desk", "members, tickets", "intake, desk",
        "accounts, answers", "accounts, desk", "tickets, accounts", "web, accounts", "events, accounts",
                "ids, accounts",
    })
    void featuresDependOneWay(String lower, String upper) {
        noClasses()
                .that()
                .resideInAPackage("eu.vigie.workbench." + lower + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.vigie.workbench." + upper + "..")
                .check(OURS);
    }

    @Test
    void onlyStoresTouchTheDatabase() {
        onlyStoresUseJdbi().check(OURS);
    }

    @Test
    void noClassIsNamedLikeOneOfJavaLang() {
        noClasses()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                        describe("named like a class of java.lang", one -> isOfJavaLang(one.getSimpleName()))))
                .check(OURS);
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        classes()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.haveNameNotMatching(
                        ".*(Service|Manager|Helper|Util|Utils|Impl|Dto)"))
                .check(OURS);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = OURS.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(one -> one.getClasses().stream().anyMatch(each -> !each.isAnonymousClass()))
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(one -> one.getName())
                .toList();
        assertEquals(List.of(), unmarked);
    }

    @Test
    void onlyTheEdgesCatchWhatTheyDoNotExpect() throws IOException {
        var caught = new ArrayList<String>();
        for (Path file : sources()) {
            if (!EDGES.contains(file.getFileName().toString())
                    && CATCHES_ALL.matcher(Files.readString(file)).find()) {
                caught.add(file.toString());
            }
        }
        assertEquals(List.of(), caught);
    }

    @Test
    void theRulesCanFail() {
        var tests = new ClassFileImporter().importClasses(UsesJdbi.class);
        assertThrows(AssertionError.class, () -> onlyStoresUseJdbi().check(tests));
        assertTrue(CATCHES_ALL
                .matcher("} catch (IOException | RuntimeException e) {")
                .find());
        assertFalse(CATCHES_ALL.matcher("} catch (ExecutionException e) {").find());
        assertTrue(isOfJavaLang("Module"));
        assertFalse(isOfJavaLang("Ticket"));
        assertThrows(
                AssertionError.class,
                () -> noClasses()
                        .that()
                        .resideInAPackage("eu.vigie.workbench..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("eu.vigie.lexicon..")
                        .check(OURS));
    }

    private static final class UsesJdbi {
        int used(org.jdbi.v3.core.Handle handle) {
            return handle.execute("select 1");
        }
    }

    private static ArchRule onlyStoresUseJdbi() {
        DescribedPredicate<JavaClass> mayNot = describe(
                "neither stores nor of the package db",
                one -> !outermost(one).endsWith("Store")
                        && !one.getPackageName().equals("eu.vigie.workbench.db"));
        return noClasses().that(mayNot).should().dependOnClassesThat(resideInAPackage("org.jdbi.."));
    }

    private static String outermost(JavaClass one) {
        String name = one.getName().substring(one.getPackageName().length() + 1);
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    private static boolean isOfJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        for (String module : List.of("nps-lexicon", "crawler", "index", "workbench")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            }
        }
        assertTrue(found.size() > 300, "sources not found");
        return found;
    }
}
