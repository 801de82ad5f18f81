package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.members.InvitationStore;
import eu.vigie.workbench.members.Invited;
import eu.vigie.workbench.members.NewMember;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.NewTicket;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.web.Access;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.SessionStore;
import io.javalin.security.Roles;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every address × every role × {own organisation, another one, signed out}. A route that is not in the table fails. */
class RoutesTest {
    /**
     * Who comes in, a letter each: Trainee, Volunteer, Reviewer, Supervisor, Analyst, Duty officer, Link editor, Schooling
     * (trainer, C), Organisation administrator, Platform administrator; and of what the address speaks.
     */
    private static final String TABLE = """
            GET  /                                         open
            GET  /health                                   open
            GET  /assets/{name}                            open        asset
            GET  /sign-in                                  open
            POST /sign-in                                  open
            POST /sign-in/code                             open
            GET  /invitations/{token}                      open        token
            POST /invitations/{token}                      open        token
            POST /sign-out                                 TVRSADLCOP
            GET  /account                                  TVRSADLCOP
            POST /account/sessions                         TVRSADLCOP
            POST /account/locale                           TVRSADLCOP
            GET  /account/second-factor                    TVRSADLCOP
            POST /account/second-factor                    TVRSADLCOP
            POST /account/second-factor/confirmation       TVRSADLCOP
            POST /account/second-factor/recovery-codes     TVRSADLCOP
            POST /account/second-factor/removal            TVRSADLCOP
            GET  /queue                                    TVRSD
            POST /queue/deal                               TVRS
            GET  /live                                     TVRSD
            GET  /tickets/{id}                             TVRSD       ticket
            POST /tickets/{id}/claim                       TVRS        ticket
            POST /tickets/{id}/release                     TVRS        ticket
            POST /tickets/{id}/skip                        TVRS        ticket
            POST /tickets/{id}/break                       RS          ticket
            POST /tickets/{id}/duplicate                   VRS         ticket
            POST /tickets/{id}/reopening                   RS          ticket
            POST /tickets/{id}/follow-up                   RS          ticket
            POST /tickets/{id}/second-look                 RS          ticket
            POST /tickets/{id}/review/return               RS          ticket
            POST /tickets/{id}/posting/found               S           ticket
            POST /tickets/{id}/close                       VRS         ticket
            POST /tickets/{id}/band                        VRS         ticket
            POST /tickets/{id}/triage                      VRS         ticket
            POST /tickets/{id}/draft                       TVRS        ticket
            POST /tickets/{id}/answer                      TVRS        ticket
            POST /tickets/{id}/answer/retract              TVRS        ticket
            GET  /tickets/{id}/review                      TVRSD       ticket
            POST /tickets/{id}/review                      RS          ticket
            POST /tickets/{id}/review/hand-back            RS          ticket
            POST /tickets/{id}/review/approval             RS          ticket
            POST /tickets/{id}/review/changes              RS          ticket
            GET  /tickets/{id}/posting                     TVRSD       ticket
            POST /tickets/{id}/posting                     VRS         ticket
            POST /tickets/{id}/posting/lease               VRS         ticket
            POST /tickets/{id}/posting/hand-back           VRS         ticket
            POST /tickets/{id}/posting/capture             VRS         ticket
            GET  /tickets/{id}/history                     TVRSD       ticket
            POST /tickets/{id}/correction                  VRS         ticket
            GET  /corrections                              S
            GET  /emerging                                 SA
            POST /emerging                                 SA
            GET  /audit                                    VRSA
            POST /audit                                    S
            POST /audit/{id}/answer                        VRS         sample
            POST /corrections/{id}/review                  S           correction
            POST /tickets/{id}/undo                        TVRS        ticket
            POST /tickets/{id}/hold                        VRS         ticket
            POST /tickets/{id}/hold/end                    VRS         ticket
            POST /tickets/{id}/escalation                  TVRS        ticket
            POST /tickets/{id}/escalation/reply            TVRSD       ticket
            GET  /tickets/{id}/preview                     TVRSD       ticket
            POST /tickets/{id}/posting/private-message     VRS         ticket
            GET  /forum-accounts                           TVRSD
            POST /forum-accounts                           S
            POST /forum-accounts/{id}/status               S           forum-account
            POST /forum-accounts/pool                      VRS
            POST /forum-accounts/rules                     S
            POST /forum-accounts/replies                   S
            POST /forum-accounts/replies/{id}/approval     RS          reply
            GET  /orphans                                  S
            GET  /sources                                  SP
            POST /sources                                  SP
            GET  /sources/new                              SP
            GET  /sources/trial                            SP
            POST /sources/trial                            SP
            GET  /sources/{id}/settings                    SP          source
            POST /sources/{id}/settings                    SP          source
            POST /sources/{id}/settings/trial              SP          source
            POST /sources/{id}/pause                       SP          source
            POST /sources/{id}/resume                      SP          source
            POST /sources/{id}/baseline                    SP          source
            GET  /paste                                    VRSA
            POST /paste                                    VRSA
            GET  /search                                   RSA
            GET  /links                                    TVRSADLCOP
            POST /links                                    SLO
            POST /links/{id}/check                         SLO         link
            POST /links/{id}/retirement                    SLO         link
            GET  /members                                  SOP
            POST /members/{id}/roles                       SOP         member
            POST /members/{id}/training                    SOP         member
            POST /members/{id}/disabling                   OP          member
            POST /members/{id}/enabling                    OP          member
            POST /members/{id}/second-factor/removal       OP          member
            POST /invitations                              OP
            POST /invitations/{id}/withdrawal              OP          invitation
            """;

    private static final String LETTERS = "TVRSADLCOP";
    private static final List<Line> LINES = TABLE.lines().map(Line::of).toList();
    /** What any form of the workbench may want, so that a refusal is not one of a missing field. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("version", "1"),
            Map.entry("draft-version", "0"),
            Map.entry("lease", UUID.randomUUID().toString()),
            Map.entry("last-post", "0"),
            Map.entry("text", "Merci de ta question"),
            Map.entry("reason", "not my subject"),
            Map.entry("note", "shorter"),
            Map.entry("colleague", "1"),
            Map.entry("reply", "yes, go on"),
            Map.entry("until", LocalDate.now().plusDays(1).toString()),
            Map.entry("resolution", "other"),
            Map.entry("band", "green"),
            Map.entry("language", "fr"),
            Map.entry("locale", "en"),
            Map.entry("hash", "0"),
            Map.entry("permalink", "https://papote.example/p1"),
            Map.entry("intent", "effects"),
            Map.entry("decision", "accepted"),
            Map.entry("name-decision", "proposed"),
            Map.entry("word", "brindezonk"),
            Map.entry("answer", "no"),
            Map.entry("role", "volunteer"),
            Map.entry("email", "nobody"),
            Map.entry("source", "papote"),
            Map.entry("pseudonym", "vigie"),
            Map.entry("status", "limited"),
            Map.entry("place", "papote/"),
            Map.entry("read-on", "2026-03-01"),
            Map.entry("password", "not the one"));

    private static Site site;
    private static HttpClient client;
    private static OrganisationId ours;
    private static OrganisationId theirs;
    private static long ticket;

    private record Line(String method, String path, String who, String subject) {
        static Line of(String text) {
            var words = text.strip().split("\\s+");
            return new Line(words[0], words[1], words[2], words.length > 3 ? words[3] : "");
        }

        boolean open() {
            return who.equals("open");
        }

        boolean lets(Role role) {
            return open() || who.indexOf(LETTERS.charAt(role.ordinal())) >= 0;
        }

        boolean writes() {
            return method.equals("POST");
        }

        /** Something that belongs to an organisation. */
        boolean owned() {
            return Set.of("ticket", "link", "member", "invitation", "correction", "sample", "forum-account", "reply")
                    .contains(subject);
        }

        String name() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void start() {
        site = Site.start();
        client = HttpClient.newHttpClient();
        ours = site.in(site::organisation);
        theirs = site.in(tx -> site.members().createOrganisation(tx, "Elsewhere", "FR", Set.of("fr")));
        site.sql("""
                insert into crawl.source (id, name, address, zone, language, pseudonym_key, permission, last_read_at)
                values ('papote', 'Papote', 'https://papote.example/', 'Europe/Paris', 'fr', decode(repeat('00', 16), 'hex'), 'DEMO', now())
                """);
        long thread = number("""
                insert into corpus.thread (source_id, forum_thread_id, url, title, last_post_at)
                values ('papote', 't1', 'https://papote.example/t1', 'Question', now()) returning id
                """);
        long post = number("""
                insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author, posted_at)
                values (%d, 'papote', 'p1', 'https://papote.example/p1', 1, 'anne', now()) returning id
                """.formatted(thread));
        site.sql("insert into corpus.revision (post_id, number, text) values (?, 1, 'Une question')", post);
        ticket = site.in(tx -> new TicketStore(new EventStore())
                .openOrAttach(
                        tx,
                        new NewTicket(
                                new ThreadId(thread), new PostId(post), ours, Band.AMBER, "cue", "fr", Instant.now()))
                .value());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyRouteIsInTheTableAndNamesOneAccess() {
        var routes = site.server().unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .toList();
        for (var route : routes) {
            var roles = Optional.ofNullable(route.metadata(Roles.class))
                    .map(Roles::getRoles)
                    .orElse(Set.of());
            assertEquals(1, roles.size(), route.method + " " + route.path);
            assertEquals(
                    LINES.stream().anyMatch(line -> line.path().equals(route.path) && line.open()),
                    roles.contains(Access.OPEN_TO_ALL),
                    route.path);
        }
        Set<String> listed = new TreeSet<>(LINES.stream().map(Line::name).toList());
        Set<String> served = new TreeSet<>(
                routes.stream().map(route -> route.method + " " + route.path).toList());
        assertEquals(listed, served);
    }

    @Test
    void whoeverIsSignedOutIsShownTheDoor() {
        var wrong = new ArrayList<String>();
        for (Line line : LINES) {
            int status = status(line, Optional.empty(), true);
            boolean right = line.open() ? status < 500 && status != 403 && status != 404 : status == 401;
            note(wrong, right, line, status);
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void inTheirOwnOrganisationMembersComeWhereTheirRoleLetsThem(Role role) {
        var member = member(ours, role);
        var wrong = new ArrayList<String>();
        for (Line line : LINES) {
            int status = status(line, Optional.of(session(member)), true);
            boolean refused = status == 401 || status == 403 || status == 404 || status >= 500;
            note(wrong, line.open() ? status < 500 : line.lets(role) ? !refused : status == 403, line, status);
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatIsOfAnotherOrganisationIsNotThere(Role role) {
        var member = member(theirs, role);
        var wrong = new ArrayList<String>();
        for (Line line : LINES) {
            if (line.owned()) {
                int status = status(line, Optional.of(session(member)), true);
                note(wrong, status == (line.lets(role) ? 404 : 403), line, status);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noFormIsTakenWithoutTheTokenOfItsSession() {
        var member = site.member("all@example.org", Role.values());
        var wrong = new ArrayList<String>();
        for (Line line : LINES) {
            if (line.writes() && !line.open()) {
                int status = status(line, Optional.of(session(member)), false);
                note(wrong, status == 403, line, status);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theTableSpeaksOfEveryRole() {
        assertEquals(Role.values().length, LETTERS.length());
        assertTrue(LINES.size() > 50);
    }

    private static void note(List<String> wrong, boolean right, Line line, int status) {
        if (!right) {
            wrong.add(line.name() + " " + status);
        }
    }

    private static MemberId member(OrganisationId organisation, Role role) {
        String email = role + "@" + organisation + ".example";
        return site.in(tx -> site.members()
                .create(
                        tx,
                        new NewMember(
                                organisation,
                                email,
                                "One",
                                Site.PASSWORD,
                                Set.of(role),
                                Locale.ENGLISH,
                                Set.of("fr"),
                                true)));
    }

    /** A new one for each request: some routes end it. */
    private static Session session(MemberId member) {
        var sessions = new SessionStore();
        return site.in(tx -> sessions.find(tx, sessions.open(tx, member)).orElseThrow());
    }

    private static int status(Line line, Optional<Session> session, boolean token) {
        var request = HttpRequest.newBuilder(URI.create(site.address() + path(line)));
        session.ifPresent(own -> request.header("Cookie", "vigie=" + own.token().value()));
        if (line.writes()) {
            String csrf = session.filter(_ -> token).map(Session::csrf).orElse("");
            String body = "csrf=" + csrf + "&key=" + UUID.randomUUID()
                    + FIELDS.entrySet().stream()
                            .map(field -> "&" + field.getKey() + "="
                                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining());
            request.header("Origin", site.address())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close(); // the stream of live updates has no end
            return answer.statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String path(Line line) {
        return switch (line.subject()) {
            case "asset" -> line.path().replace("{name}", "vigie.css");
            case "token" -> line.path().replace("{token}", invited().token().value());
            case "invitation" -> line.path().replace("{id}", invited().id().toString());
            case "source" -> line.path().replace("{id}", "papote");
            case "ticket" -> line.path().replace("{id}", Long.toString(ticket));
            case "member" -> line.path().replace("{id}", subject().toString());
            case "sample" -> line.path().replace("{id}", Long.toString(sample()));
            case "correction" -> line.path().replace("{id}", Long.toString(correction()));
            case "forum-account" -> line.path().replace("{id}", Long.toString(forumAccount()));
            case "reply" -> line.path().replace("{id}", Long.toString(reply()));
            case "link" -> line.path().replace("{id}", Long.toString(link()));
            default -> line.path();
        };
    }

    private static Invited.Sent invited() {
        String email = UUID.randomUUID() + "@example.org";
        return (Invited.Sent)
                site.in(tx -> new InvitationStore(new EventStore()).invite(tx, ours, email, Set.of(Role.VOLUNTEER)));
    }

    private static MemberId subject() {
        return new MemberId(number("""
                with made as (insert into work.member (organisation_id, email, name)
                              values (%s, '%s@example.org', 'Two') returning id)
                insert into work.member_role (member_id, role) select id, 'TRAINEE' from made returning member_id
                """.formatted(ours, UUID.randomUUID())));
    }

    private static long forumAccount() {
        return number("""
            insert into work.forum_account (organisation_id, source_id, pseudonym) values (%s, 'papote', '%s') returning id
            """.formatted(ours, UUID.randomUUID()));
    }

    private static long reply() {
        return number("""
            insert into work.redirecting_reply (organisation_id, language, text, written_by)
            values (%s, 'fr', 'Écris dans le fil', %s) returning id
            """.formatted(ours, subject()));
    }

    private static long link() {
        return number("""
                insert into work.link (organisation_id, url, title, institution, language, country, vetted_by, vetted_at, recheck_by)
                values (%s, 'https://aide.example/%s', 'Aide', 'Institution', 'fr', 'BE', 'editor', now(), now() + interval '1 year')
                returning id
                """.formatted(ours, UUID.randomUUID()));
    }

    private static long sample() {
        long audit = number(
                "insert into work.audit (organisation_id, since, version) values (%s, now(), 'test') returning id"
                        .formatted(ours));
        site.sql("insert into work.audit_stratum (audit_id, stratum, posts) values (?, 'NEAR', 1)", audit);
        return number("""
                insert into work.audit_post (audit_id, stratum, post_id, revision) values (%d, 'NEAR', 1, 1) returning id
                """.formatted(audit));
    }

    private static long correction() {
        return number("""
                insert into work.correction (organisation_id, ticket_id, ticket_version, post_id, revision, version, field, was, now)
                select organisation_id, id, 1, question_post_id, 1, 'test', 'INTENT', 'OTHER', 'DOSAGE' from work.ticket
                where id = %d returning id
                """.formatted(ticket));
    }

    private static long number(String statement) {
        return site.in(
                tx -> tx.handle().createQuery(statement).mapTo(Long.class).one());
    }
}
