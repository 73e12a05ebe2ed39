/**
 * Finds names of products and keys of ours in what no reader takes, so that nothing which may
 * deploy is passed over.
 */
@NullMarked
package org.lexloci.manifest.unread;

import org.jspecify.annotations.NullMarked;
