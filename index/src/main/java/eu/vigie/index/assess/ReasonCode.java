package eu.vigie.index.assess;

/**
 * Every kind of reason that an assessment can give. The key is stable: pages translate by it, and it is never given another
 * meaning. In the English text {@code {0}}, {@code {1}} stand for the details in their order, {@code {*}} for all of them.
 */
public enum ReasonCode {
    LANGUAGE_TEXT("language.text", "The words look like language {0}."),
    LANGUAGE_SOURCE("language.source", "The text is too short to tell; the forum is mostly in language {0}."),

    DRUG_MENTION("drug.mention", "“{0}” means {1}: {2}."),
    DRUG_UNLISTED("drug.unlisted", "“{0}” looks like the name of an unlisted substance ({1}): {2}."),
    DRUG_DOUBTFUL("drug.doubtful", "“{0}” could mean {1}, but nothing near it says so."),
    DRUG_CONTEXT("drug.context", "Words that go with drugs: {*}."),
    DRUG_IMPLIED("drug.implied", "No drug is named, but the description fits: {*}."),
    DRUG_INNOCENT("drug.innocent", "Words that speak for an innocent meaning: {*}."),
    DRUG_NONE("drug.none", "Nothing in it points to a drug."),

    QUESTION_MARK("question.mark", "It has a question mark outside quotations."),
    QUESTION_WORDS("question.words", "It asks, by these words: {*}."),
    QUESTION_EMERGENCY(
            "question.emergency", "It describes an emergency, which is a call for help even without a question."),
    QUESTION_RHETORICAL("question.rhetorical", "The question seems to want no answer: {*}."),
    QUESTION_RESOLVED("question.resolved", "It reads like an answer or a solved matter: {*}."),
    QUESTION_TESTIMONY("question.testimony", "It tells rather than asks: {*}."),
    QUESTION_OTHER_TOPIC("question.other_topic", "The question seems to be about something else: {*}."),
    QUESTION_NONE("question.none", "Nothing in the author's own words asks for anything."),

    MODEL_QUESTION("model.question", "Known from other questions about drugs: {*}."),
    MODEL_MENTION("model.mention", "Known from posts that speak of drugs and ask nothing about them: {*}."),
    MODEL_NOT_DRUG("model.not_drug", "Known from posts that have nothing to do with drugs: {*}."),

    INTENT_EFFECTS("intent.effects", "It asks about effects or risks: {*}."),
    INTENT_DOSAGE("intent.dosage", "It asks about amounts: {*}."),
    INTENT_INTERACTION("intent.interaction", "It asks about taking things together: {*}."),
    INTENT_DETECTION_TEST("intent.detection_test", "It asks about a drug test on a person: {*}."),
    INTENT_WITHDRAWAL_DEPENDENCE("intent.withdrawal_dependence", "It asks about stopping or dependence: {*}."),
    INTENT_BAD_EXPERIENCE("intent.bad_experience", "Something went wrong after use: {*}."),
    INTENT_OVERDOSE_EMERGENCY("intent.overdose_emergency", "It is about an overdose or a life at risk: {*}."),
    INTENT_IDENTIFICATION_TESTING("intent.identification_testing", "It asks what something is or contains: {*}."),
    INTENT_LEGAL("intent.legal", "It asks about the law: {*}."),
    INTENT_SOURCING("intent.sourcing", "It asks where or from whom to get something: {*}."),
    INTENT_HELP_FOR_OTHER("intent.help_for_other", "It is a worry about somebody close: {*}."),
    INTENT_TWO_SUBSTANCES("intent.two_substances", "It names two substances together: {*}."),
    INTENT_UNCLEAR("intent.unclear", "It does not say clearly what it wants to know."),

    URGENCY_NOT_WAKING("urgency.not_waking", "Somebody does not wake up or does not answer: “{0}”."),
    URGENCY_BREATHING("urgency.breathing", "Somebody has trouble breathing: “{0}”."),
    URGENCY_CONVULSION("urgency.convulsion", "Somebody has convulsions: “{0}”."),
    URGENCY_BLUE("urgency.blue", "Somebody has turned blue or grey: “{0}”."),
    URGENCY_CHEST_PAIN("urgency.chest_pain", "Somebody has chest pain: “{0}”."),
    URGENCY_COLLAPSED("urgency.collapsed", "Somebody has collapsed: “{0}”."),
    URGENCY_OVERHEATED("urgency.overheated", "Somebody is overheated or very confused: “{0}”."),
    URGENCY_OVERDOSE("urgency.overdose", "Somebody may have taken a dangerous amount: “{0}”."),
    URGENCY_HELP_NOW("urgency.help_now", "It calls for help at this moment: “{0}”."),
    URGENCY_SUICIDE("urgency.suicide", "It speaks of wanting to die: “{0}”."),
    URGENCY_PREGNANCY("urgency.pregnancy", "It speaks of a pregnancy or of breast-feeding: “{0}”."),
    URGENCY_ABRUPT_STOP("urgency.abrupt_stop", "Stopping this at once can be dangerous: “{0}”."),
    URGENCY_PSYCHOSIS("urgency.psychosis", "Somebody sees or believes things that are not there: “{0}”."),
    URGENCY_DISTRESS("urgency.distress", "Somebody is in distress or physically unwell: “{0}”."),
    URGENCY_SPIKED("urgency.spiked", "Somebody may have been drugged: “{0}”."),
    URGENCY_COMBINATION("urgency.combination", "{0} and {1} are dangerous together."),
    URGENCY_POTENT("urgency.potent", "Very little of {0} can kill."),
    URGENCY_CHILD("urgency.child", "A child or teenager is concerned: “{0}”."),
    URGENCY_NOT_NOW("urgency.not_now", "It does not seem to happen now: “{0}”."),
    URGENCY_LEARNT("urgency.learnt", "By its words it is like other posts in which somebody is in danger."),
    URGENCY_ORDINARY("urgency.ordinary", "An ordinary question, with no sign of present danger."),
    URGENCY_LOW("urgency.low", "No risk to anybody can be seen."),

    MINOR_AGE("minor.age", "The author seems to give an age of {0}."),
    MINOR_SCHOOL("minor.school", "The author seems to be at school: “{0}”.");

    private final String key;
    private final String english;

    ReasonCode(String key, String english) {
        this.key = key;
        this.english = english;
    }

    /** Stable key, for example {@code urgency.not_waking}. */
    public String key() {
        return key;
    }

    /** Text in plain English with places for the details. */
    public String english() {
        return english;
    }

    /** The reason shown for an intent that was chosen because of words in the post. */
    static ReasonCode of(Intent intent) {
        return switch (intent) {
            case EFFECTS -> INTENT_EFFECTS;
            case DOSAGE -> INTENT_DOSAGE;
            case INTERACTION -> INTENT_INTERACTION;
            case DETECTION_TEST -> INTENT_DETECTION_TEST;
            case WITHDRAWAL_DEPENDENCE -> INTENT_WITHDRAWAL_DEPENDENCE;
            case BAD_EXPERIENCE -> INTENT_BAD_EXPERIENCE;
            case OVERDOSE_EMERGENCY -> INTENT_OVERDOSE_EMERGENCY;
            case IDENTIFICATION_TESTING -> INTENT_IDENTIFICATION_TESTING;
            case LEGAL -> INTENT_LEGAL;
            case SOURCING -> INTENT_SOURCING;
            case HELP_FOR_OTHER -> INTENT_HELP_FOR_OTHER;
            case OTHER -> INTENT_UNCLEAR;
        };
    }
}
