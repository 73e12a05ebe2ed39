/** Tells it as tables, for spreadsheets and warehouses. */
@NullMarked
package org.lexloci.report.csv;

import org.jspecify.annotations.NullMarked;
