/**
 * Which models and products text names: in words of commands, in variables, in volumes, and in what
 * nobody reads further.
 */
@NullMarked
package org.lexloci.manifest.model;

import org.jspecify.annotations.NullMarked;
