package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of all modules with their tests: a test that needs what lies above its package stands above, too. */
class PackageGraphTest {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(eu\\.vigie(?:\\.[a-z]\\w*)+)\\.[A-Z*]", Pattern.MULTILINE);

    @Test
    void noPackageReachesItselfThroughOthers() throws IOException {
        var graph = new TreeMap<String, Set<String>>();
        for (String module : List.of("nps-lexicon", "crawler", "index", "workbench")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    read(Files.readString(file), graph);
                }
            }
        }
        assertTrue(graph.size() > 30, "packages not found");
        assertEquals(Set.of(), inCycles(graph));
    }

    @Test
    void aCycleOfThreeIsFound() {
        var graph = new TreeMap<String, Set<String>>();
        read("package eu.vigie.a;\nimport eu.vigie.b.One;\n", graph);
        read("package eu.vigie.b;\nimport static eu.vigie.c.Two.two;\nimport eu.vigie.d.Three;\n", graph);
        assertEquals(Set.of(), inCycles(graph));
        read("package eu.vigie.c;\nimport eu.vigie.a.Four;\n", graph);
        assertEquals(Set.of("eu.vigie.a", "eu.vigie.b", "eu.vigie.c"), inCycles(graph));
    }

    private static void read(String source, Map<String, Set<String>> graph) {
        var own = PACKAGE.matcher(source);
        if (own.find()) {
            var uses = graph.computeIfAbsent(own.group(1), _ -> new TreeSet<>());
            IMPORT.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .filter(other -> !other.equals(own.group(1)))
                    .forEach(uses::add);
        }
    }

    private static Set<String> inCycles(Map<String, Set<String>> graph) {
        var found = new TreeSet<String>();
        graph.keySet().stream()
                .filter(start -> reached(start, graph).contains(start))
                .forEach(found::add);
        return found;
    }

    private static Set<String> reached(String start, Map<String, Set<String>> graph) {
        var seen = new TreeSet<String>();
        var todo = new ArrayDeque<>(graph.getOrDefault(start, Set.of()));
        while (!todo.isEmpty()) {
            String next = todo.pop();
            if (seen.add(next)) {
                todo.addAll(graph.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }
}
