package eu.vigie.index.train;

import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import java.util.Set;

/**
 * What people say of a post.
 *
 * @param verdict what it is about
 * @param question whether something is asked, about drugs or not
 * @param intent what is wanted, {@code OTHER} unless it is a question about drugs
 * @param urgency health risk to a person
 * @param minor whether the author plainly is under eighteen
 * @param substances English names in lower case of the substances that are meant
 */
public record Labels(
        Verdict verdict, boolean question, Intent intent, Urgency urgency, boolean minor, Set<String> substances) {
    public Labels {
        substances = Set.copyOf(substances);
    }
}
