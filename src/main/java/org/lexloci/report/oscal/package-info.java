/** A run for auditors, as assessment results of the Open Security Controls Assessment Language. */
@NullMarked
package org.lexloci.report.oscal;

import org.jspecify.annotations.NullMarked;
