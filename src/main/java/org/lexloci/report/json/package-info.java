/**
 * Results as JSON. A result becomes a {@link org.lexloci.report.json.JsonObject}, and {@link
 * org.lexloci.report.json.JsonOutput} alone prints it.
 */
@NullMarked
package org.lexloci.report.json;

import org.jspecify.annotations.NullMarked;
