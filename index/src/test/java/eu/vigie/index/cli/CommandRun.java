package eu.vigie.index.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** One run of a command with its output kept. */
record CommandRun(int status, String out, String complaints) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static CommandRun analyze(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AnalyzeCommand command = new AnalyzeCommand(
                new ByteArrayInputStream(input), out, new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = new CommandLine(command).execute(arguments);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static CommandRun analyze(String input, String... arguments) {
        return analyze(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static CommandRun evaluate(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        EvaluateCommand command = new EvaluateCommand(out, new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = new CommandLine(command).execute(arguments);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static CommandRun train(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        TrainCommand command = new TrainCommand(out, new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = new CommandLine(command).execute(arguments);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<JsonNode> lines() {
        return out.lines().map(CommandRun::json).toList();
    }

    JsonNode json() {
        return json(out);
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
