package eu.vigie.workbench.members;

import eu.vigie.workbench.web.Frame;
import java.util.Optional;

/** A device is being added. */
public record SecondFactorPage(Frame frame, Enrolment enrolment, Optional<String> problem) {}
