package eu.vigie.workbench;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "settings", description = "Print every setting with its meaning, range and value; secrets are masked.")
final class SettingsCommand implements Runnable {
    @Mixin
    DataOptions options = new DataOptions();

    @Override
    public void run() {
        System.out.println(options.settings(Map.of()).print());
    }
}
