/**
 * What files say that people have already. A file is recognised by what it holds, every fact in it
 * becomes evidence with its place, and what is or names a product becomes a deployment as a
 * descriptor states one. What a file leaves open stays open: nothing is guessed.
 *
 * <p>The tables of what only one cloud's software reads, and of how models are named, are data
 * beside this package.
 */
@NullMarked
package org.lexloci.manifest;

import org.jspecify.annotations.NullMarked;
