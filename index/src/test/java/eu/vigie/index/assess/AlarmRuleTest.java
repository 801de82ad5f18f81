package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlarmRuleTest {
    private static AlarmRule.Alarm alarm(String language, String text) {
        return AlarmRule.judge(Examples.evidence(language, text));
    }

    static Stream<Arguments> emergencies() {
        return Examples.of("""
                fr | mon copain ne se réveille plus, on le secoue et rien
                fr | elle respire à peine depuis dix minutes
                fr | il convulse sur le canapé, les secours arrivent
                fr | ses lèvres sont bleues, lèvres bleues et mains froides
                fr | douleur dans la poitrine et bras gauche engourdi
                fr | elle est inconsciente dans la salle de bain
                fr | il réagit plus quand on lui parle
                fr | il est tout bleu, on appelle le samu
                nl | mijn vriend wordt niet wakker, we schudden en niks
                nl | ze ademt bijna niet meer
                nl | hij krijgt stuipen op de bank, ambulance is onderweg
                nl | zijn lippen zijn blauw, blauwe lippen en koude handen
                nl | pijn op de borst en linkerarm doet raar
                nl | ze ligt bewusteloos in de badkamer
                nl | hij reageert niet als we praten
                nl | hij ziet blauw, 112 gebeld
                en | my mate won't wake up, we shake him and nothing
                en | she is barely breathing for ten minutes now
                en | he's having a seizure on the sofa, ambulance on its way
                en | his lips are blue lips and cold hands
                en | chest pain and my left arm numb
                en | she is unconscious in the bathroom
                en | he is unresponsive when we talk to him
                en | hes turning blue we called 911
                de | mein kumpel wacht nicht auf, wir schütteln ihn und nichts
                de | sie atmet kaum noch seit zehn minuten
                de | er krampft auf dem sofa, krankenwagen ist unterwegs
                de | seine lippen sind blau, blaue lippen und kalte hände
                de | schmerzen in der brust und linker arm taub
                de | sie liegt bewusstlos im bad
                de | er reagiert nicht wenn wir reden
                de | er ist blau angelaufen, rtw kommt
                es | mi amigo no responde y respira mal
                it | il mio amico non risponde e respira male
                """);
    }

    @ParameterizedTest
    @MethodSource("emergencies")
    void signsOfDangerToLifeRing(String language, String text) {
        AlarmRule.Alarm alarm = alarm(language, text);
        assertTrue(alarm.rings(), text + " " + alarm);
        assertFalse(alarm.why().isEmpty());
    }

    static Stream<Arguments> lookAlikes() {
        return Examples.of("""
                fr | L'an dernier mon frère ne se réveillait plus, il est mort, il y a 2 ans déjà.
                fr | Dans ce film le héros est inconscient pendant une heure.
                fr | Mort de rire, mon chat dort depuis 10 heures.
                fr | Il fait froid, j'ai les doigts gelés.
                fr | Formation aux premiers secours : que faire en cas de convulsions chez l'enfant
                nl | Vorig jaar werd mijn broer niet wakker, hij is overleden.
                nl | In die film ligt de held een uur bewusteloos.
                nl | Ik kan 's ochtends moeilijk opstaan.
                nl | Cursus eerste hulp: wat bij stuipen, stel dat het gebeurt
                en | Last year my brother would not wake up, he died.
                en | In the film the hero is unconscious for an hour.
                en | I nearly fainted when I saw the bill.
                en | First aid training: what if someone has a seizure
                de | Letztes Jahr ist mein Bruder nicht aufgewacht, er ist gestorben.
                de | In dem Film ist der Held eine Stunde bewusstlos, die Szene war gut.
                de | Ich komme morgens schwer aus dem Bett.
                de | Schulung erste Hilfe: was tun, falls jemand krampft
                """);
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void thePastFilmsAndLessonsDoNotRing(String language, String text) {
        AlarmRule.Alarm alarm = alarm(language, text);
        assertFalse(alarm.rings(), text + " " + alarm);
    }

    @Test
    void theHeaviestSignIsToldFirst() {
        AlarmRule.Alarm alarm = alarm("en", "call an ambulance, he is not breathing");
        assertEquals("urgency.breathing", alarm.why().getFirst().code());
    }

    @Test
    void everySignHasItsReason() {
        for (CueKind kind : CueKind.values()) {
            boolean sign = kind.compareTo(CueKind.NOT_WAKING) >= 0 && kind.compareTo(CueKind.SPIKED) <= 0;
            assertEquals(sign, kind.sign().isPresent(), kind.key());
        }
    }

    @Test
    void quotedEmergenciesAreNotTheAuthors() {
        assertFalse(alarm("en", "> he is not breathing\nThat was two days of worry.")
                .rings());
    }
}
