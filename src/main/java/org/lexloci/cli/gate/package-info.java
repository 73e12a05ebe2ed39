/** What is checked: files, by which agreement each is judged, and what of them a change brought. */
@NullMarked
package org.lexloci.cli.gate;

import org.jspecify.annotations.NullMarked;
