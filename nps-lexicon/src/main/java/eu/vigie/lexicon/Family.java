package eu.vigie.lexicon;

/** Groups of substances: those of the European Union Drugs Agency, then classic drugs and misused medicines. */
public enum Family {
    SYNTHETIC_CANNABINOID,
    SEMI_SYNTHETIC_CANNABINOID,
    CATHINONE,
    PHENETHYLAMINE,
    TRYPTAMINE,
    LYSERGAMIDE,
    ARYLCYCLOHEXYLAMINE,
    BENZODIAZEPINE,
    NITAZENE,
    FENTANYL,
    OPIOID,
    PIPERAZINE,
    AMINOINDANE,
    PLANT,
    CANNABIS,
    STIMULANT,
    DEPRESSANT,
    DISSOCIATIVE,
    INHALANT,
    ANTIDEPRESSANT,
    MEDICINE,
    ALCOHOL,
    OTHER
}
