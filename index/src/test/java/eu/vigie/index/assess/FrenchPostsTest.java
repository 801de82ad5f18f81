package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.lexicon.Lexicon;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented French posts as people write them: verdict, intent, urgency. */
class FrenchPostsTest {
    private static final Assessor ASSESSOR = Assessor.byRules(Lexicon.shipped());

    static Stream<Arguments> posts() {
        return Examples.of("""
                drug_question | effects | normal | Bonjour, est-ce que la cocaïne abîme vraiment les dents ?
                drug_question | effects | normal | le lsd ca monte en combien de temps
                drug_question | effects | normal | La kétamine rend-elle dépendant si on en prend une fois par mois ?
                drug_question | effects | normal | c vrai que la md ca grille le cerveau
                drug_question | effects | normal | Fumer du cannabis le soir, mauvais pour la mémoire ?
                drug_question | dosage | normal | quelle quantité de champignons hallucinogènes pour débuter
                drug_question | dosage | normal | 100 mg de mdma pour une fille de 50 kg c'est trop ?
                drug_question | dosage | normal | ketamine en sniff, on commence à combien
                drug_question | dosage | normal | Un quart de buvard de LSD suffit pour un concert ?
                drug_question | interaction | normal | cannabis et lsd en même temps, mauvaise idée ?
                drug_question | interaction | high | Je bois trois bières puis du GHB, c'est risqué ?
                drug_question | interaction | normal | On peut associer champignons hallucinogènes et cannabis ?
                drug_question | detection_test | normal | combien de jours la cocaine reste dans la salive
                drug_question | detection_test | normal | visite médicale lundi, j'ai fumé du cannabis samedi, ça se voit ?
                drug_question | detection_test | normal | Le test urinaire de mon employeur détecte la MDMA ?
                drug_question | withdrawal_dependence | normal | Je fume du cannabis tous les soirs depuis 8 ans, comment décrocher ?
                drug_question | withdrawal_dependence | normal | j'arrive pas à arrêter la coke, vous avez fait comment
                drug_question | withdrawal_dependence | normal | Quels symptômes de manque avec l'héroïne au bout de deux jours ?
                drug_question | bad_experience | high | depuis mon bad trip aux champignons je suis pas redescendu, ça passe quand ?
                drug_question | bad_experience | normal | J'ai cru mourir avec un space cake au cannabis, des séquelles possibles ?
                drug_question | identification_testing | normal | On m'a vendu de la MDMA rose, comment savoir ce que c'est ?
                drug_question | identification_testing | normal | ma cocaine sent l'essence elle est coupée à quoi
                drug_question | legal | low | Je risque une amende pour deux grammes de cannabis ?
                drug_question | legal | low | Est-ce légal de commander des graines de cannabis en Belgique, la loi dit quoi ?
                drug_question | sourcing | normal | qui vend de la md sur toulouse
                drug_question | sourcing | normal | quelqu'un a un contact fiable pour du cannabis à lausanne
                drug_question | help_for_other | normal | Mon mari prend de la cocaïne et nie, comment l'aider ?
                drug_question | help_for_other | normal | j'ai découvert que ma soeur fume du crack, je suis inquiète, je fais quoi
                drug_question | overdose_emergency | emergency | ma copine a pris de la ghb elle répond plus elle ronfle fort
                drug_question | overdose_emergency | emergency | il a sniffé de la kétamine et il ne respire presque plus vite
                drug_question | overdose_emergency | emergency | après trois cachets d'ecstasy il est bouillant et il convulse
                drug_mention | other | low | Trois ans sans cannabis, je dors enfin.
                drug_mention | other | low | La douane a saisi de la cocaïne dans un camion de bananes.
                drug_mention | other | low | Mon grand-père raconte qu'il a goûté au LSD en 1970.
                drug_mention | other | low | Ce rappeur parle de cocaïne dans tous ses morceaux.
                drug_mention | other | low | La MDMA plus jamais pour moi, trop de lendemains tristes.
                drug_mention | other | low | Qui croit encore aux campagnes contre le cannabis ?
                not_drug | other | low | Mon siphon de cuisine est bouché, une astuce ?
                not_drug | other | low | Quelle herbe pour un gazon à l'ombre ?
                not_drug | other | low | La neige tient-elle sur les pistes en avril ?
                not_drug | other | low | Comment régler la vitesse de mon vélo électrique ?
                not_drug | other | low | Cette série est une vraie drogue, je ne décroche plus.
                not_drug | other | low | quelqu'un a la recette du gâteau au yaourt
                """);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void postsAreJudgedAsAPersonWould(String verdict, String intent, String urgency, String text) {
        Assessment assessment = ASSESSOR.assess(PostText.of("", text));
        assertEquals(
                verdict + " " + intent + " " + urgency,
                (assessment.verdict() + " " + assessment.intent() + " " + assessment.urgency())
                        .toLowerCase(Locale.ROOT),
                () -> text + " " + assessment.why());
        assertEquals("fr", assessment.language());
    }
}
