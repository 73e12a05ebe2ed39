/** Tells a run, and everything else that is asked, to a person at a prompt. */
@NullMarked
package org.lexloci.report.text;

import org.jspecify.annotations.NullMarked;
