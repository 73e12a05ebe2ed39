/** Reads plans of Terraform and OpenTofu, in JSON. */
@NullMarked
package org.lexloci.manifest.plan;

import org.jspecify.annotations.NullMarked;
