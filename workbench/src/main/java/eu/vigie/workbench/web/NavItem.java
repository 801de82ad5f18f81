package eu.vigie.workbench.web;

import java.util.OptionalLong;

/**
 * An entry of the main navigation.
 *
 * @param group entries of another kind than the one before stand apart
 */
public record NavItem(String label, String href, OptionalLong count, Group group) {
    /** What an entry leads to, in the order of the navigation. */
    public enum Group {
        WORK,
        KNOWLEDGE,
        CARE
    }

    public static NavItem to(Group group, String label, String href) {
        return new NavItem(label, href, OptionalLong.empty(), group);
    }

    public static NavItem counted(Group group, String label, String href, long count) {
        return new NavItem(label, href, OptionalLong.of(count), group);
    }
}
