/**
 * May this product run on that cloud? The program in the order in which things flow:
 *
 * <pre>
 *  files, directories, -                          rules/agreement/edition/
 *       |  source                                        |  agreement
 *       v                                                v
 *  Document (tree with positions)                    Edition (clauses, readings)
 *       |  descriptor; manifest, for files of others    |  engine: Drools judges, in the build or once
 *       v                                                v
 *  Deployment + Records                              Diagram (what is found in every world)
 *       |  world                                         |
 *       v                                                |
 *  Case (facts known, questions open)                    |
 *       |                                                |
 *       v                                                |
 *  Worlds  ------------------->  Diagram.on  <-----------+
 *                                      |
 *                                      v
 *                                  Judgment (findings, as functions of what is open)
 *                                      |  decision, and remedy: what would have to change
 *                                      v
 *                                  Decision (verdict, outcomes, questions, changes)
 *                                      |  waiver
 *                                      v
 *                                  how it counts for the house
 *                                      |  report
 *                                      v
 *                                  text, JSON, exit code
 * </pre>
 */
@NullMarked
package org.lexloci;

import org.jspecify.annotations.NullMarked;
