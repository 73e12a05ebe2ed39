/** Everything that can be asked, written for people at a prompt. */
@NullMarked
package org.lexloci.report.text;

import org.jspecify.annotations.NullMarked;
