package org.lexloci.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.lexloci.report.Colour;

/**
 * The world outside of one run.
 *
 * @param colour for what goes to {@code out}
 * @param directory what relative paths start from; empty for the working directory
 * @param environment the variables of the process
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    Clock clock,
    Colour colour,
    Path directory,
    Map<String, String> environment) {}
