package eu.vigie.workbench.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What every page is set in: language, navigation, the member, the clock. */
public record Frame(
        Messages words,
        String title,
        String path,
        Optional<Session> session,
        List<NavItem> navigation,
        Assets assets,
        Times times) {

    public String t(String key, Object... details) {
        return words.text(key, details);
    }

    /** The text for an enum constant: {@code band.crisis} for {@code CRISIS}. */
    public String t(String prefix, Enum<?> constant) {
        return words.text(prefix + "." + Forms.word(constant));
    }

    public String csrf() {
        return session.map(Session::csrf).orElse("");
    }

    /** A new one for each form, so that a form sent twice is recognised. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    public String lang() {
        return words.locale().getLanguage();
    }

    public List<Locale> locales() {
        return Messages.LOCALES;
    }

    public Instant now() {
        return times.now();
    }

    /** Whether the reader is there: the queue without a list is its first list. */
    public boolean at(NavItem item) {
        String here = path.equals("/queue") ? "/queue?list=unclaimed" : path;
        return here.equals(item.href()) || here.startsWith(item.href() + "&") || here.startsWith(item.href() + "?");
    }

    public boolean beginsGroup(NavItem item) {
        int at = navigation.indexOf(item);
        return at > 0 && navigation.get(at - 1).group() != item.group();
    }

    public String asset(String name) {
        return assets.href(name);
    }

    /** With the title that is in the reader's language already, for example a thread's. */
    public Frame titled(String title) {
        return new Frame(words, title, path, session, navigation, assets, times);
    }

    public boolean may(Access access) {
        return session.filter(member -> member.may(access)).isPresent();
    }
}
