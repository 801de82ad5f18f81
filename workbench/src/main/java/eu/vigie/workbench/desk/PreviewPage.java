package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.CopyFormat;
import eu.vigie.workbench.answers.ForumText;
import eu.vigie.workbench.web.Frame;

/** The saved draft as its forum will show it. */
public record PreviewPage(Frame frame, long id, String language, CopyFormat format, ForumText text) {}
