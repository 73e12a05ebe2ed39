/**
 * Commands and programs as text: their words, and which of them serve, call, load or install
 * something.
 */
@NullMarked
package org.lexloci.manifest.program;

import org.jspecify.annotations.NullMarked;
