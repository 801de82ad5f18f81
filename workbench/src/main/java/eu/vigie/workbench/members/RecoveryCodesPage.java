package eu.vigie.workbench.members;

import eu.vigie.workbench.web.Frame;
import java.util.List;

/** The one time that recovery codes can be read. */
public record RecoveryCodesPage(Frame frame, List<String> codes) {}
