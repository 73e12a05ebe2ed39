/** Runs and decision tables as CSV, for spreadsheets and data warehouses. */
@NullMarked
package org.lexloci.report.csv;

import org.jspecify.annotations.NullMarked;
