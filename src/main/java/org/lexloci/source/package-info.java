/**
 * Trees in which every node knows its line and column, the documents that they are the roots of,
 * and problems, told with the place where they are.
 *
 * <pre>
 *  Arguments
 *       |  file:    which files they mean
 *       v
 *  InputFile
 *       |  reader:  bytes, text, and the format by the name
 *       |  json, yaml: text to trees, by what parser knows of both
 *       v
 *  FileDocuments, or Problems
 *       |  binding: our own documents to records
 *       v
 *  Records; edit: the same files with other values
 * </pre>
 *
 * <p>{@code word} guesses which words somebody meant, {@code packed} is what the build packed.
 */
@NullMarked
package org.lexloci.source;

import org.jspecify.annotations.NullMarked;
