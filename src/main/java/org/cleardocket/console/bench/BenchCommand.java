package org.cleardocket.console.bench;

import picocli.CommandLine.Command;

/** {@code ./portal bench}: figures that anyone can measure again. */
@Command(name = "bench", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "BENCH",
        description = "Measures the portal on this machine.",
        subcommands = {BenchPage.class, BenchTexts.class, BenchDocuments.class, BenchPages.class,
        BenchAssess.class, BenchFlood.class})
public final class BenchCommand {
}
