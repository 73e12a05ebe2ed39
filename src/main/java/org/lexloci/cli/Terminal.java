package org.lexloci.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import org.lexloci.report.Colour;

/**
 * The world outside of one run.
 *
 * @param colour for what goes to {@code out}
 */
public record Terminal(
    PrintWriter out, PrintWriter err, InputStream in, Clock clock, Colour colour) {}
