/**
 * What files say that people have already: each is recognised, read by the reader of its kind, and
 * searched for what no reader takes; what is or names a product becomes a deployment as a
 * descriptor states one. What a file leaves open stays open: nothing is guessed.
 */
@NullMarked
package org.lexloci.manifest;

import org.jspecify.annotations.NullMarked;
