package eu.vigie.workbench;

/** Every setting, in the order in which they are printed. */
enum Setting {
    WEB_BIND("web.bind", "127.0.0.1", Kind.TEXT, "address to listen on; behind a proxy keep the loopback address"),
    WEB_PORT("web.port", "8080", Kind.PORT, "port to listen on; 0 takes a free one"),
    WEB_PUBLIC_URL(
            "web.public-url", "", Kind.URL, "address by which members reach the workbench; empty: this machine only"),
    WEB_TRUSTED_PROXY("web.trusted-proxy", "", Kind.IP, "address of the proxy whose X-Forwarded-For is believed"),
    DATABASE_URL(
            "database.url",
            "",
            Kind.DATABASE,
            "jdbc:postgresql://host/name; empty: the embedded PostgreSQL of the data folder"),
    DATABASE_USER("database.user", "vigie", Kind.TEXT, "owner of the database, when database.url is set"),
    DATABASE_PASSWORD("database.password", "", Kind.SECRET, "its password"),
    DATABASE_CONNECTIONS("database.connections", "12", Kind.COUNT, "connections held at most"),
    SECURITY_SECOND_FACTOR(
            "security.second-factor",
            "required",
            Kind.DEMAND,
            "whether reviewers, supervisors, analysts, duty officers and administrators must set up a second factor"
                    + " before anything else"),
    SECURITY_KEY(
            "security.key",
            "",
            Kind.KEY,
            "locks secrets of second factors in the database; empty: a key of its own in the data folder"),
    CRAWL_CONTACT_URL(
            "crawl.contact-url",
            "",
            Kind.URL,
            "page that tells forum owners who collects and why; needed before the first crawl"),
    CRAWL_WORKERS("crawl.workers", "4", Kind.COUNT, "forums that are read at the same time"),
    CRAWL_RECORD_DAYS(
            "crawl.record-days",
            "0",
            Kind.DAYS,
            "how long fetched pages are kept, encrypted, to be read again by a mended parser; 0 keeps none"),
    LEXICON_FOLDER(
            "lexicon.folder",
            "",
            Kind.TEXT,
            "names of your own beside the shipped ones, laid out alike; changes are taken while running; empty: none"),
    INTAKE_THRESHOLD("intake.threshold", "0.5", Kind.SHARE, "score from which a question becomes a ticket, 0 to 1"),
    INTAKE_OLDEST("intake.oldest", "P7D", Kind.DURATION, "older posts become no ticket");

    enum Kind {
        TEXT,
        SECRET,
        KEY,
        DEMAND,
        URL,
        IP,
        DATABASE,
        PORT,
        COUNT,
        DAYS,
        SHARE,
        DURATION
    }

    final String key;
    final String standard;
    final Kind kind;
    final String meaning;

    Setting(String key, String standard, Kind kind, String meaning) {
        this.key = key;
        this.standard = standard;
        this.kind = kind;
        this.meaning = meaning;
    }

    /** The name in the environment: {@code web.public-url} is {@code VIGIE_WEB_PUBLIC_URL}. */
    String variable() {
        return "VIGIE_"
                + key.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    boolean secret() {
        return kind == Kind.SECRET || kind == Kind.KEY;
    }

    String range() {
        return switch (kind) {
            case TEXT -> "text";
            case SECRET -> "text, secret";
            case KEY -> "32 random characters or more, secret";
            case DEMAND -> "required or offered";
            case URL -> "http or https address";
            case IP -> "address in numbers, such as 127.0.0.1";
            case DATABASE -> "address that begins with jdbc:postgresql:";
            case PORT -> "0 to 65535";
            case COUNT -> "1 to 200";
            case DAYS -> "0 to 7";
            case SHARE -> "0 to 1";
            case DURATION -> "duration such as PT30M or P7D";
        };
    }
}
