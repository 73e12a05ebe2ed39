/** Reads templates of CloudFormation. */
@NullMarked
package org.lexloci.manifest.cloudformation;

import org.jspecify.annotations.NullMarked;
