/** The same in Markdown, for the summary of a job or a comment on a change. */
@NullMarked
package org.lexloci.report.markdown;

import org.jspecify.annotations.NullMarked;
