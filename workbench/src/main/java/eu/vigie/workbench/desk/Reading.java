package eu.vigie.workbench.desk;

import java.util.List;
import java.util.stream.Stream;

/** A post's text and what the machine saw in it. */
record Reading(String text, List<Span> spans, List<Span> titleSpans, List<Why> why) {
    static final Reading NONE = new Reading("", List.of(), List.of(), List.of());

    List<String> substances() {
        return Stream.concat(titleSpans.stream(), spans.stream())
                .map(Span::substance)
                .distinct()
                .toList();
    }
}
