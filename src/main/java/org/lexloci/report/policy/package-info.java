/** A run as objects of a cluster: the reports in which clusters keep what was found of objects. */
@NullMarked
package org.lexloci.report.policy;

import org.jspecify.annotations.NullMarked;
