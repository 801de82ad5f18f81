package eu.vigie.index.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureListTest {
    @Test
    void keysLieInTheirRangeAndAreSpread() {
        Set<Integer> keys = new HashSet<>();
        for (int hash = -50_000; hash < 50_000; hash++) {
            int key = FeatureList.key(3, hash);
            assertTrue(key >= 0 && key < FeatureList.KEYS);
            keys.add(key);
        }
        assertTrue(keys.size() > 90_000, "" + keys.size());
    }

    @Test
    void theSameHashOfAnotherKindIsAnotherKey() {
        assertNotEquals(FeatureList.key(1, 12_345), FeatureList.key(2, 12_345));
    }

    @Test
    void aListGrowsAndKeepsItsOrder() {
        FeatureList list = new FeatureList(1);
        for (int at = 0; at < 1000; at++) {
            list.add(at, at);
        }
        assertEquals(1000, list.size());
        assertEquals(777, list.key(777));
        assertEquals(777f, list.value(777));
    }

    @Test
    void onlyWhatStandsBehindAPlaceIsScaled() {
        FeatureList list = new FeatureList(2);
        list.add(1, 2);
        list.add(2, 2);
        list.scaleFrom(1, 0.5f);
        assertEquals(2f, list.value(0));
        assertEquals(1f, list.value(1));
    }
}
