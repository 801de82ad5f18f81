package eu.vigie.index.cli;

import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.Verdict;
import java.util.Set;

/**
 * A labelled post beside what the machine says of it.
 *
 * @param language true language
 * @param label what people say
 * @param assessment what the machine says
 * @param found substances the machine found, English names in lower case
 */
record Judged(String language, LabelledPost.Label label, Assessment assessment, Set<String> found) {
    /** Whether people call it a question about drugs. */
    boolean asksAboutDrugs() {
        return label.verdict() == Verdict.DRUG_QUESTION;
    }

    /** Whether the machine would put it before a volunteer. */
    boolean flagged() {
        return assessment.verdict() == Verdict.DRUG_QUESTION;
    }
}
