package eu.vigie.index.assess;

/** Health risk to a person, most urgent first. */
public enum Urgency {
    EMERGENCY,
    HIGH,
    NORMAL,
    LOW
}
