package eu.vigie.workbench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The Chromium or Chrome of the machine: one per JVM, one context per test. */
public final class Browser {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> PLACES = List.of(
            "/usr/bin",
            "/usr/local/bin",
            "/snap/bin",
            "/opt/google/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static com.microsoft.playwright.@Nullable Browser running;

    /** A window and what its owner prefers. */
    public record Look(int width, ColorScheme scheme) {}

    private Browser() {}

    /** The widest in light and the narrowest in dark; every width in both where the long forms run, which takes minutes. */
    public static List<Look> looks(Integer... widths) {
        if (!System.getProperty("vigie.excluded.groups", "long").isEmpty()) {
            return List.of(
                    new Look(widths[0], ColorScheme.LIGHT), new Look(widths[widths.length - 1], ColorScheme.DARK));
        }
        return Stream.of(widths)
                .flatMap(width -> Stream.of(new Look(width, ColorScheme.LIGHT), new Look(width, ColorScheme.DARK)))
                .toList();
    }

    /** A fresh context; skips the test with -Dvigie.without-browser=true, fails saying what to install when none is found. */
    public static BrowserContext context(int width, ColorScheme scheme) {
        Assumptions.assumeFalse(Boolean.getBoolean("vigie.without-browser"), "skipped: run without a browser");
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en")
                .setTimezoneId("Europe/Brussels")
                .setColorScheme(scheme);
        return browser().newContext(options);
    }

    /** Keeps a picture of the page and fails when it is wider than the window. */
    public static void shot(Page page, String name, int width, ColorScheme scheme) {
        boolean overflows = (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(width < 900)
                .setPath(PICTURES.resolve(
                        name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        Assertions.assertFalse(overflows, name + " is wider than " + width);
    }

    private static synchronized com.microsoft.playwright.Browser browser() {
        var known = running;
        if (known != null) {
            return known;
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var launched = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        running = launched;
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return launched;
    }

    private static Path executable() {
        return found().orElseGet(
                        () -> Assertions.fail(
                                "No Chromium or Chrome is installed. Install one (on Debian: apt-get "
                                        + "install chromium), or run with -Dvigie.without-browser=true to leave the browser tests out."));
    }

    private static Optional<Path> found() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), PLACES.stream())
                .map(Path::of)
                .flatMap(place -> Stream.concat(Stream.of(place), NAMES.stream().map(place::resolve)))
                .filter(candidate -> Files.isRegularFile(candidate) && Files.isExecutable(candidate))
                .filter(candidate -> NAMES.stream().anyMatch(candidate.toString()::endsWith)
                        || candidate.toString().endsWith("Google Chrome"))
                .findFirst();
    }
}
