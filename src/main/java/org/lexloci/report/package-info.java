/**
 * How a run is told: the words that all formats share, and what each of them says of a decision. A
 * package below it holds each format. Every report is given a writer, which stays open. Nothing
 * here decides.
 */
@NullMarked
package org.lexloci.report;

import org.jspecify.annotations.NullMarked;
