/**
 * Containers and scripts: what one runs with its files, variables and volumes, and which model that
 * serves.
 */
@NullMarked
package org.lexloci.manifest.workload;

import org.jspecify.annotations.NullMarked;
