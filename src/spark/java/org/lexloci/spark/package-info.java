/**
 * The gate for a fleet that no one machine holds: tables of descriptors and manifests, judged on
 * Spark by the rules that {@code check} judges by.
 */
@NullMarked
package org.lexloci.spark;

import org.jspecify.annotations.NullMarked;
