package eu.vigie.workbench;

import picocli.CommandLine.Command;

/** Commands that the launcher itself carries out; they stand here so that help lists them. */
final class LauncherCommands {
    private LauncherCommands() {}

    @Command(name = "check", description = "Run all gates and tests (--without-browser, --long).")
    static final class Check implements Runnable {
        @Override
        public void run() {
            throw new Failures.CannotDo("start it through the launcher: ./vigie check");
        }
    }

    @Command(name = "benchmark", description = "Measure speed against other libraries, in the same run.")
    static final class Benchmark implements Runnable {
        @Override
        public void run() {
            throw new Failures.CannotDo("start it through the launcher: ./vigie benchmark");
        }
    }

    @Command(name = "dist", description = "Make an archive that needs only a Java 25 runtime.")
    static final class Dist implements Runnable {
        @Override
        public void run() {
            throw new Failures.CannotDo("start it through the launcher: ./vigie dist");
        }
    }
}
