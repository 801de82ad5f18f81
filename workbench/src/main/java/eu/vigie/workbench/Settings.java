package eu.vigie.workbench;

import eu.vigie.workbench.members.SecretBox;
import eu.vigie.workbench.web.Origins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an operator has set: the file, then the environment, then the command line; the last one wins. */
final class Settings {
    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    static Settings read(Path file, Map<String, String> environment, Map<Setting, String> commandLine) {
        var values = new EnumMap<Setting, String>(Setting.class);
        var problems = new ArrayList<String>();
        readFile(file)
                .forEach((key, value) ->
                        put(values, problems, find(key.toString()), value.toString(), file + ": " + key));
        environment.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("VIGIE_") && !isLauncherVariable(entry.getKey()))
                .forEach(
                        entry -> put(values, problems, findVariable(entry.getKey()), entry.getValue(), entry.getKey()));
        commandLine.forEach((setting, value) -> put(values, problems, Optional.of(setting), value, setting.key));
        if (!problems.isEmpty()) {
            throw new BadSettings(problems);
        }
        return new Settings(values);
    }

    String text(Setting setting) {
        return values.getOrDefault(setting, setting.standard);
    }

    int count(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    double share(Setting setting) {
        return Double.parseDouble(text(setting));
    }

    Duration duration(Setting setting) {
        return Duration.parse(text(setting));
    }

    Optional<URI> address(Setting setting) {
        return Optional.of(text(setting)).filter(Predicate.not(String::isEmpty)).map(URI::create);
    }

    /** All settings as lines for a person; secrets are masked. */
    String print() {
        return Arrays.stream(Setting.values()).map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Setting setting) {
        String value = text(setting);
        String shown = setting.secret() && !value.isEmpty() ? "********" : value;
        String origin = values.containsKey(setting) ? "" : " (default)";
        return "# " + setting.meaning + " [" + setting.range() + "; " + setting.variable() + "]\n" + setting.key + " = "
                + shown + origin;
    }

    private static Properties readFile(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (MalformedInputException e) {
                throw new BadSettings(List.of(file + ": is not written in UTF-8"));
            } catch (IllegalArgumentException e) {
                throw new BadSettings(List.of(file + ": a backslash is written as \\\\, and \\u needs four digits"));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the settings in " + file, e);
            }
        }
        return properties;
    }

    /** Variables of the launcher, which are no settings of the program. */
    private static boolean isLauncherVariable(String name) {
        return name.equals("VIGIE_BROWSER") || name.equals("VIGIE_JAVA_OPTIONS");
    }

    private static Optional<Setting> find(String key) {
        return Arrays.stream(Setting.values()).filter(s -> s.key.equals(key)).findFirst();
    }

    private static Optional<Setting> findVariable(String name) {
        return Arrays.stream(Setting.values())
                .filter(s -> s.variable().equals(name))
                .findFirst();
    }

    private static void put(
            Map<Setting, String> values, List<String> problems, Optional<Setting> setting, String value, String where) {
        if (setting.isEmpty()) {
            problems.add(where + ": no such setting; ./vigie settings lists all of them");
        } else if (fits(setting.get().kind, value.strip())) {
            values.put(setting.get(), value.strip());
        } else {
            String shown = setting.get().secret() ? "its value" : "'" + value + "'";
            problems.add(where + ": " + shown + " does not fit; wanted: "
                    + setting.get().range());
        }
    }

    private static boolean fits(Setting.Kind kind, String value) {
        return switch (kind) {
            case TEXT, SECRET -> true;
            case KEY -> value.isEmpty() || value.length() >= SecretBox.SHORTEST_KEY;
            case DEMAND -> value.matches("required|offered");
            case URL -> value.isEmpty() || value.matches("https?://[^\\s/]+(/\\S*)?");
            case IP -> value.isEmpty() || Origins.address(value).isPresent();
            case DATABASE -> value.isEmpty() || value.startsWith("jdbc:postgresql:");
            case PORT -> value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535;
            case COUNT -> value.matches("[1-9]\\d{0,2}") && Integer.parseInt(value) <= 200;
            case DAYS -> value.matches("[0-7]");
            case SHARE -> value.matches("0|1|[01]\\.\\d{1,6}") && Double.parseDouble(value) <= 1;
            case DURATION -> isDuration(value);
        };
    }

    private static boolean isDuration(String value) {
        try {
            return Duration.parse(value).isPositive();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The same for a file that somebody named: then it has to be there. */
    static Settings readNamed(Path file, Map<String, String> environment, Map<Setting, String> commandLine) {
        if (!Files.isRegularFile(file)) {
            throw new BadSettings(List.of(file + ": there is no such file"));
        }
        return read(file, environment, commandLine);
    }

    /** What is wrong with the settings, a line each. */
    static final class BadSettings extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadSettings(List<String> problems) {
            super(String.join("\n", problems));
        }
    }
}
