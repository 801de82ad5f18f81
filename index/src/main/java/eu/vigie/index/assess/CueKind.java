package eu.vigie.index.assess;

import java.util.Locale;
import java.util.Optional;

/** What a cue word or phrase speaks for. The names, in lower case, stand in the second column of the cue files. */
enum CueKind {
    /** Somebody asks or seeks help. */
    QUESTION,
    /** A question that wants no answer. */
    RHETORICAL,
    /** Solved, thanks, an answer to somebody else. */
    RESOLVED,
    /** Told, not asked: a report, news, a song, a film. */
    TESTIMONY,
    /** The question is about something else: a smell, a film title, a cat. */
    OTHER_TOPIC,
    /** Words that stand beside drugs: ways of use, dealers, effects. */
    DRUG_CONTEXT,
    /** A drug is plainly meant although none is named: foil and pinned pupils, a blotter in a drawer. */
    DRUG_IMPLIED,
    /** Words that stand beside innocent meanings: recipes, games, gardens, engines. */
    INNOCENT,

    EFFECTS(Intent.EFFECTS),
    DOSAGE(Intent.DOSAGE),
    INTERACTION(Intent.INTERACTION),
    DETECTION_TEST(Intent.DETECTION_TEST),
    WITHDRAWAL_DEPENDENCE(Intent.WITHDRAWAL_DEPENDENCE),
    BAD_EXPERIENCE(Intent.BAD_EXPERIENCE),
    OVERDOSE_EMERGENCY(Intent.OVERDOSE_EMERGENCY),
    IDENTIFICATION_TESTING(Intent.IDENTIFICATION_TESTING),
    LEGAL(Intent.LEGAL),
    SOURCING(Intent.SOURCING),
    HELP_FOR_OTHER(Intent.HELP_FOR_OTHER),

    /** Unconscious, cannot be woken. */
    NOT_WAKING(ReasonCode.URGENCY_NOT_WAKING),
    /** Not breathing, breathing slowly, snoring or rattling. */
    NOT_BREATHING(ReasonCode.URGENCY_BREATHING),
    CONVULSION(ReasonCode.URGENCY_CONVULSION),
    /** Blue or grey lips, skin, fingers. */
    BLUE(ReasonCode.URGENCY_BLUE),
    CHEST_PAIN(ReasonCode.URGENCY_CHEST_PAIN),
    /** Fell down, collapses, cannot stand. */
    COLLAPSED(ReasonCode.URGENCY_COLLAPSED),
    /** Burning hot, confused. */
    OVERHEATED(ReasonCode.URGENCY_OVERHEATED),
    /** An overdose, a whole packet, a caustic or pure product swallowed. */
    OVERDOSE(ReasonCode.URGENCY_OVERDOSE),
    /** Calls for help now: ambulance on its way, HELP. */
    HELP_NOW(ReasonCode.URGENCY_HELP_NOW),

    SUICIDE(ReasonCode.URGENCY_SUICIDE),
    PREGNANCY(ReasonCode.URGENCY_PREGNANCY),
    /** Stopping at once, running out. */
    ABRUPT_STOP(ReasonCode.URGENCY_ABRUPT_STOP),
    PSYCHOSIS(ReasonCode.URGENCY_PSYCHOSIS),
    /** Marked distress or a bodily alarm that is not an emergency yet. */
    DISTRESS(ReasonCode.URGENCY_DISTRESS),
    /** A substance of which very little can kill, or that is often sold as something else. */
    POTENT(ReasonCode.URGENCY_POTENT),
    SPIKED(ReasonCode.URGENCY_SPIKED),

    /** A drug has been taken already. */
    TAKEN,
    /** Long ago, a film, a what-if: it does not happen now. */
    NOT_NOW,
    /** Somebody else than the author: friend, partner. */
    THIRD_PERSON,
    /** A child of the author, or a younger relative. */
    CHILD,

    /** A number that is the author's age. */
    AGE,
    /** A number that is somebody else's age. */
    AGE_OF_OTHER,
    /** School years and places of people under eighteen. */
    SCHOOL;

    private final Optional<Intent> intent;
    private final Optional<ReasonCode> sign;

    CueKind() {
        this.intent = Optional.empty();
        this.sign = Optional.empty();
    }

    CueKind(Intent intent) {
        this.intent = Optional.of(intent);
        this.sign = Optional.empty();
    }

    CueKind(ReasonCode sign) {
        this.intent = Optional.empty();
        this.sign = Optional.of(sign);
    }

    /** The intent it speaks for. */
    Optional<Intent> intent() {
        return intent;
    }

    /** The reason shown when it makes a post urgent. */
    Optional<ReasonCode> sign() {
        return sign;
    }

    /** The name used in cue files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
