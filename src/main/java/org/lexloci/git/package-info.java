/**
 * What an earlier commit of the working directory's git repository held.
 *
 * <p>The {@code git} that is there is asked, because it knows every form a repository has and is
 * wherever one is. Nothing is written to the repository.
 */
@NullMarked
package org.lexloci.git;

import org.jspecify.annotations.NullMarked;
