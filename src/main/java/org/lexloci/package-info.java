/**
 * May this product run on that cloud? The program in the order in which things flow; each package
 * says in its {@code package-info} what it is for:
 *
 * <pre>
 *  files, directories, -                          rules/agreement/edition/
 *       |  input: walks, reads side by side              |  agreement: editions and clauses as data
 *       |    source: bytes to trees with positions       |  drl: rules parsed and checked
 *       |    descriptor: what documents state            |  engine: Drools judges every world
 *       |    manifest: what files of others say          |  library: packed, remembered, opened
 *       v                                                v
 *  Descriptors (deployments, records)                Diagram (what is found in every world)
 *       |  deployment: what bears on each                |
 *       v                                                |
 *  Deployment                                            |
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
 *                                      |  acceptance: waivers, baseline; comparison: side by side
 *                                      v
 *                                  Run (all decisions, and how they count for the house)
 *                                      |  report
 *                                      v
 *                                  text, JSON, SARIF ..., exit code
 * </pre>
 *
 * {@code command} has a class for each thing that can be asked and leads it through these stages;
 * {@code cli} takes what was typed, {@code configuration} what a house wrote down, {@code git} what
 * a change brings, {@code cluster} what runs; {@code tool} what can be called from outside: by
 * agents ({@code mcp}) and over HTTP ({@code http}), {@code attest} proves a run to whoever was not
 * there, {@code replay} judges again what one wrote down. {@code fact} and {@code finding} are what
 * rules see and conclude, {@code verification} proves things of an edition's diagram, {@code
 * clause} explains one clause.
 *
 * <p>Where something is decided:
 *
 * <ul>
 *   <li>what a clause says, with its sources: {@code rules/AGREEMENT/EDITION/edition.yaml}; what
 *       breaks it: the {@code .drl} of its name beside that
 *   <li>which of two launches was first: {@code world.LaunchOrders}
 *   <li>what a kind of file says: the package below {@code manifest} of its name; which kind a file
 *       is: {@code manifest.kind.Recognition}
 *   <li>whether a waiver still counts: {@code acceptance.Waiver}; what it changes: {@code
 *       run.Acceptances}
 *   <li>the exit code: {@code run.RunExit}, of those in {@code run.Exit}
 *   <li>how bad a NO or DEPENDS is to a tool, such as the level in SARIF: {@code report.Objection}
 *   <li>what an unstated fact counts as, and what is asked then: {@code world.Questions}
 * </ul>
 *
 * <p>{@code source}, {@code manifest}, {@code cli} and {@code report} have packages within them,
 * which the first three draw. These know each other in one direction too.
 */
@NullMarked
package org.lexloci;

import org.jspecify.annotations.NullMarked;
