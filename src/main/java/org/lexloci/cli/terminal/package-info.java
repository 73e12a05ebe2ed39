/**
 * The world outside of one run: streams, the clock, the directory, and what a process that serves
 * remembers between runs.
 */
@NullMarked
package org.lexloci.cli.terminal;

import org.jspecify.annotations.NullMarked;
