/**
 * May this product run on that cloud? The program in the order in which things flow:
 *
 * <pre>
 *  files, directories, -                          rules/agreement/edition/
 *       |  source                                        |  agreement
 *       v                                                v
 *  Document (tree with positions)                    Edition (clauses, readings)
 *       |  descriptor; manifest, for files of others    |  engine.RuleCompiler
 *       v                                                v
 *  Deployment + Records                              RuleBase
 *       |  world                                         |
 *       v                                                |
 *  Case (facts known, questions open)                    |
 *       |                                                |
 *       v                                                |
 *  World, World, World ...  ---->  RuleBase.judge  <-----+
 *                                      |
 *                                      v
 *                                  Finding (applies, excepted, breach, duty)
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
