package org.cleardocket.console;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the data folder, the same for every command. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${sys:portal.home:-.}/data",
            description = "Folder of the database that comes with the program (default: data).")
    private Path path;

    DataFolder folder() {
        return DataFolder.at(path);
    }
}
