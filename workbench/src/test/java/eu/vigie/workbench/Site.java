package eu.vigie.workbench;

import eu.vigie.index.PostIndex;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.members.MemberStore;
import eu.vigie.workbench.members.NewMember;
import eu.vigie.workbench.members.SecretBox;
import eu.vigie.workbench.members.SignInRules;
import eu.vigie.workbench.sources.Trials;
import eu.vigie.workbench.web.Origins;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The whole workbench on a free loopback port over a fresh database. */
public final class Site implements AutoCloseable {
    public static final String PASSWORD = "un mot de passe assez long";

    private static final Trials NO_TRIALS = new Trials(Optional.empty(), _ -> {});

    private final TestDatabase database = TestDatabase.create();
    private final MemberStore members = new MemberStore(new EventStore());
    private final Path folder = folder();
    private final PostIndex index = PostIndex.open(folder);
    private final Javalin server;

    private Site(Optional<URI> publicUrl, Optional<InetAddress> proxy, Trials trials, Set<Role> owingSecondFactor) {
        server = Routes.create(Parts.of(
                database.transactions(),
                new Origins(publicUrl, proxy),
                ZoneId.of("Europe/Brussels"),
                (id, _) -> id,
                Lexicon::shipped,
                0.5,
                index,
                trials,
                new SignInRules(new SecretBox("a key of the tests, long enough for it"), owingSecondFactor)));
        server.start("127.0.0.1", 0);
    }

    public static Site start() {
        return new Site(Optional.empty(), Optional.empty(), NO_TRIALS, Set.of());
    }

    /** One that tries out forums. */
    public static Site trying(Trials trials) {
        return new Site(Optional.empty(), Optional.empty(), trials, Set.of());
    }

    public static Site behind(String publicUrl) {
        return new Site(Optional.of(URI.create(publicUrl)), Optional.empty(), NO_TRIALS, Set.of());
    }

    public static Site trusting(String proxy) {
        return new Site(Optional.empty(), Origins.address(proxy), NO_TRIALS, Set.of());
    }

    /** As a deployment is by default: reviewers and whoever decides more owe a second factor. */
    public static Site demandingSecondFactor() {
        return new Site(Optional.empty(), Optional.empty(), NO_TRIALS, SignInRules.GRAVE);
    }

    Javalin server() {
        return server;
    }

    /** The addresses of all pages, as the route table has them. */
    public List<String> pages() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method == HandlerType.GET)
                .map(endpoint -> endpoint.path)
                .distinct()
                .sorted()
                .toList();
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    public Visitor visitor() {
        return new Visitor(address());
    }

    /** Somebody of the role who has come in by the sign-in page. */
    public Visitor signedIn(String email, Role... roles) {
        member(email, roles);
        var visitor = visitor();
        visitor.signIn(email, PASSWORD);
        return visitor;
    }

    public MemberId member(String email, Role... roles) {
        return in(tx -> members.create(
                tx,
                new NewMember(
                        organisation(tx),
                        email,
                        email.substring(0, email.indexOf('@')),
                        PASSWORD,
                        Set.of(roles),
                        Locale.ENGLISH,
                        Set.of("fr", "nl", "en", "de"),
                        true)));
    }

    public OrganisationId organisation(Tx tx) {
        return members.organisation(tx, "Test")
                .orElseGet(() -> members.createOrganisation(tx, "Test", "BE", Set.of("fr", "nl")));
    }

    public PostIndex index() {
        return index;
    }

    public MemberStore members() {
        return members;
    }

    public <T> T in(Function<Tx, T> work) {
        return database.transactions().call(new Actor.Machine("test"), work);
    }

    public void sql(String statement, Object... values) {
        in(tx -> tx.handle().execute(statement, values));
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        server.stop();
        index.close();
        empty();
        database.close();
    }

    private void empty() {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("index");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
