/** What a shell offers to complete a line that was typed in part. */
@NullMarked
package org.lexloci.cli.completion;

import org.jspecify.annotations.NullMarked;
