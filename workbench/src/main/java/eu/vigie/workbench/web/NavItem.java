package eu.vigie.workbench.web;

import java.util.OptionalLong;

/** An entry of the main navigation. */
public record NavItem(String label, String href, OptionalLong count) {
    public static NavItem to(String label, String href) {
        return new NavItem(label, href, OptionalLong.empty());
    }

    public static NavItem counted(String label, String href, long count) {
        return new NavItem(label, href, OptionalLong.of(count));
    }
}
