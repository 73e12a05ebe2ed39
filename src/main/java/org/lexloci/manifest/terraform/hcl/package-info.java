/** Text of files, in the native or the JSON syntax, to bodies of arguments and blocks. */
@NullMarked
package org.lexloci.manifest.terraform.hcl;

import org.jspecify.annotations.NullMarked;
