/** What an endpoint is: it answers a call with a reply, and judges by the house of the service. */
@NullMarked
package org.lexloci.http.endpoint;

import org.jspecify.annotations.NullMarked;
