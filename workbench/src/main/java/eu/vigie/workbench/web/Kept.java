package eu.vigie.workbench.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a member had typed into a form that could not be taken, so that no word of it is lost. */
public record Kept(String path, List<Field> fields) {
    private static final String PREFIX = "kept.";
    private static final String PATH = "kept-path";
    private static final Set<String> OURS = Set.of("csrf", PATH);
    private static final int SHORT = 80;

    public static final Kept NOTHING = new Kept("", List.of());

    /** A posted field. */
    public record Field(String name, String value) {
        /** Written by hand, so worth showing. */
        public boolean written() {
            return value.length() > SHORT || value.indexOf('\n') >= 0 || value.indexOf(' ') >= 0;
        }

        public String keptName() {
            return PREFIX + name;
        }
    }

    public boolean nothing() {
        return path.isEmpty();
    }

    /** The fields of a form that was refused. */
    public static Kept refused(Context ctx) {
        if (!"POST".equals(ctx.method().name())) {
            return NOTHING;
        }
        return new Kept(
                ctx.path(),
                fields(ctx).filter(field -> !OURS.contains(field.name)).toList());
    }

    /** The fields that the sign-in page carried along. */
    public static Kept carried(Context ctx) {
        String path = ctx.formParam(PATH);
        if (path == null || !LocalPath.is(path)) {
            return NOTHING;
        }
        var fields = fields(ctx).filter(field -> field.name.startsWith(PREFIX));
        return new Kept(path, fields.map(Kept::unprefixed).toList());
    }

    private static Field unprefixed(Field field) {
        return new Field(field.name.substring(PREFIX.length()), field.value);
    }

    private static Stream<Field> fields(Context ctx) {
        return ctx.formParamMap().entrySet().stream().flatMap(Kept::each);
    }

    private static Stream<Field> each(Map.Entry<String, List<String>> entry) {
        return entry.getValue().stream().map(value -> new Field(entry.getKey(), value));
    }
}
