package org.cleardocket.console;
import java.io.PrintWriter;
final class SampleAccounts { static void describe(PrintWriter out) { } }
