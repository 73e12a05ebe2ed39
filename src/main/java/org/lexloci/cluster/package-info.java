/** A Kubernetes cluster: how its API server is reached, what it holds, and the reports in it. */
@NullMarked
package org.lexloci.cluster;

import org.jspecify.annotations.NullMarked;
