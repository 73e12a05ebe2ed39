/** YAML read into trees, and where its values stand. No tag is ever instantiated. */
@NullMarked
package org.lexloci.source.yaml;

import org.jspecify.annotations.NullMarked;
