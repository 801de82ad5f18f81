package eu.vigie.workbench.members;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.vigie.workbench.ids.MemberId;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private static final MemberId LOU = new MemberId(7);
    private static final byte[] SECRET = {1, 2, 3, 4, 5};
    private final SecretBox box = new SecretBox("k".repeat(32));

    @Test
    void whatIsLockedOpensAgain() {
        assertArrayEquals(SECRET, box.open(LOU, box.lock(LOU, SECRET)).orElseThrow());
    }

    @Test
    void sameSecretIsNeverLockedTheSameWay() {
        assertFalse(Arrays.equals(box.lock(LOU, SECRET), box.lock(LOU, SECRET)));
    }

    @Test
    void anotherKeyOpensNothing() {
        assertEquals(Optional.empty(), new SecretBox("l".repeat(32)).open(LOU, box.lock(LOU, SECRET)));
    }

    @Test
    void secretOfOneMemberDoesNotOpenForAnother() {
        assertEquals(Optional.empty(), box.open(new MemberId(8), box.lock(LOU, SECRET)));
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] locked = box.lock(LOU, SECRET);
        for (int i = 0; i < locked.length; i++) {
            byte[] changed = locked.clone();
            changed[i] ^= 1;
            assertEquals(Optional.empty(), box.open(LOU, changed), "byte " + i);
        }
    }

    @Test
    void whatIsTooShortIsNothing() {
        for (int length : new int[] {0, 11, 12, 13}) {
            assertEquals(Optional.empty(), box.open(LOU, new byte[length]));
        }
    }

    @Test
    void shortKeysAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SecretBox("k".repeat(31)));
    }
}
