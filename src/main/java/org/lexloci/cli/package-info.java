/**
 * The command line: one class for each command. What was typed becomes one call, and what came of
 * it an exit code.
 *
 * <pre>
 *  What was typed
 *       |  question: a product and clouds, in words     completion: what may be typed next
 *       |  option:   what other words and options say
 *       v
 *  A command
 *       |  house:    what it judges by: configuration, agreement, records, waivers, baseline
 *       |  gate:     what it checks: files, or what changed
 *       v
 *  What came of it
 *       |  output:   formats, and where they go
 *       v
 *  terminal: the streams of one run, and its exit code
 * </pre>
 */
@NullMarked
package org.lexloci.cli;

import org.jspecify.annotations.NullMarked;
