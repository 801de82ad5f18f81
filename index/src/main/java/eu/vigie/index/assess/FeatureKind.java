package eu.vigie.index.assess;

import eu.vigie.index.learn.FeatureList;

/** Kinds of features, so that the same word as title, as neighbour of a name or as itself counts apart. */
enum FeatureKind {
    ALWAYS,
    WORD,
    PAIR,
    LETTERS,
    TITLE_WORD,
    OPENING,
    NEAR_NAME,
    CUE,
    RULE,
    FAMILY,
    SHAPE,
    NAME,
    NAME_NEAR,
    NAME_POST,
    NAME_SURE;

    /** The key of a feature of this kind. */
    int key(int hash) {
        return FeatureList.key(ordinal() + 1, hash);
    }
}
