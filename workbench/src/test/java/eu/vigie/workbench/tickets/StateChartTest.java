package eu.vigie.workbench.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StateChartTest {
    @Test
    void javaAndTheDatabaseAllowTheSameArrows() {
        try (var desk = new TestDesk()) {
            var inDatabase = new HashSet<>(desk.call(tx -> tx.handle()
                    .createQuery("select from_state || ' ' || to_state from work.transition")
                    .mapTo(String.class)
                    .list()));
            Set<String> inJava = StateChart.ARROWS.stream()
                    .map(arrow -> arrow.from().map(StateName::name).orElse("NONE") + " " + arrow.to())
                    .collect(Collectors.toSet());
            assertEquals(inDatabase, inJava);
        }
    }

    @Test
    void theDiagramInTheDocumentationIsTheOneOfTheProgram() throws IOException {
        Path page = Path.of("..", "docs", "states.md");
        assertTrue(
                Files.readString(page).contains("```mermaid\n" + StateChart.mermaid() + "```"),
                () -> "docs/states.md should contain:\n" + StateChart.mermaid());
    }

    @Test
    void everyStateIsReachedAndOnlyTheBeginningHasNoWayIn() {
        Set<StateName> reached =
                StateChart.ARROWS.stream().map(StateChart.Arrow::to).collect(Collectors.toSet());
        assertEquals(Set.of(StateName.values()), reached);
    }

    @Test
    void everyStateHasAWayOut() {
        Set<StateName> left = StateChart.ARROWS.stream()
                .flatMap(arrow -> arrow.from().stream())
                .collect(Collectors.toSet());
        assertEquals(Set.of(StateName.values()), left);
    }

    @Test
    void everyStateIsOnExactlyOneHomeList() {
        for (StateName state : StateName.values()) {
            long lists = Arrays.stream(HomeList.values())
                    .filter(list -> list.states().contains(state))
                    .count();
            assertEquals(1, lists, state.name());
            assertTrue(HomeList.of(state).states().contains(state));
        }
    }
}
