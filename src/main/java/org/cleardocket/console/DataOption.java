package org.cleardocket.console;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the data folder, the same for every command. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${sys:portal.home:-.}/data",
            description = "Folder of the database that comes with the program (default: data).")
    private Path path;

    /** The folder, made where there is none. */
    DataFolder folder() {
        requireName();
        return DataFolder.at(path);
    }

    /** The folder as it was named. */
    Path path() {
        return path;
    }

    /** Whether the folder keeps a secret; looks, and makes nothing. */
    boolean hasSecret() {
        requireName();
        return new DataFolder(path.toAbsolutePath()).hasSecret();
    }

    /** An empty name would be the current folder. */
    private void requireName() {
        if (path.toString().isBlank()) {
            throw new Refusal("--data is empty. It must name a folder.");
        }
    }

    /**
     * The folder with the database in it.
     *
     * @throws Refusal where there is none: a mistyped name must not become an empty one
     */
    DataFolder folderWithDatabase() {
        requireName();
        if (!new DataFolder(path.toAbsolutePath()).hasDatabase()) {
            throw new Refusal("There is no data in " + path + ". ./portal run makes it, or name another folder with "
                    + "--data.");
        }
        return folder();
    }
}
