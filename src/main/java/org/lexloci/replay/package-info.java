/**
 * What an earlier run wrote down, judged again: by the same rules it has to come out the same, and
 * by others it shows what they change.
 */
@NullMarked
package org.lexloci.replay;

import org.jspecify.annotations.NullMarked;
