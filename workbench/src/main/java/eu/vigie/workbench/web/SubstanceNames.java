package eu.vigie.workbench.web;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** From the identifier of a substance to the name that readers of a language know. */
@FunctionalInterface
public interface SubstanceNames {
    String name(String substance, Locale locale);

    default UnaryOperator<String> in(Locale locale) {
        return substance -> name(substance, locale);
    }
}
