package org.cleardocket.console;
import picocli.CommandLine.Command;
@Command(name = "users")
final class UsersCommand { }
