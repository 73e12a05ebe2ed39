/**
 * Source of Bicep, written as the template that it compiles to: what is a literal, a parameter or a
 * variable stays one, and the reader of templates puts values in their place. Nothing outside of
 * the files that were handed over is opened, and nothing is run.
 */
@NullMarked
package org.lexloci.manifest.bicep;

import org.jspecify.annotations.NullMarked;
