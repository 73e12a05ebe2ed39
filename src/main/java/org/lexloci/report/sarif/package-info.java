/** A run for code scanning, in the Static Analysis Results Interchange Format. */
@NullMarked
package org.lexloci.report.sarif;

import org.jspecify.annotations.NullMarked;
