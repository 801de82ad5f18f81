package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExpiredPostTest {
    @Test
    void aPostOfWhichOnlyTheShellIsLeftIsNotStoredAgain() {
        try (var shelf = new Shelf()) {
            shelf.store("t", Shelf.post("1", 1, "Words of somebody"), Shelf.post("2", 2, "Other words"));
            shelf.execute("update corpus.post set author = 'expired', gone_at = now() where forum_post_id = '1'");
            shelf.execute("update corpus.revision set text = '' where post_id = (select min(id) from corpus.post)");
            var brought =
                    shelf.store("t", Shelf.post("1", 1, "Words of somebody"), Shelf.post("2", 2, "Changed words"));
            assertEquals(0, brought.added());
            assertEquals(1, brought.revised());
            assertEquals(1, brought.older());
            assertEquals("", shelf.textOf("1"));
            assertEquals("Changed words", shelf.textOf("2"));
        }
    }
}
