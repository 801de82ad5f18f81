package eu.vigie.lexicon.cli;

import picocli.CommandLine.Command;

/** {@code vigie lexicon}: for people who edit the lexicon or reuse it. */
@Command(
        name = "lexicon",
        description = "Check the lexicon, explain what a sentence matches, export it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "check | explain | export",
        subcommands = {CheckCommand.class, ExplainCommand.class, ExportCommand.class})
public final class LexiconCommand {}
