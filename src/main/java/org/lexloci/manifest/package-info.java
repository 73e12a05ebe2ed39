/**
 * What files say that people have already; what is or names a product becomes a deployment as a
 * descriptor states one. What a file leaves open stays open: nothing is guessed.
 *
 * <pre>
 *  Documents of a run
 *       |  kind: what each is, by what it holds
 *       v
 *  The reader of its kind: kubernetes, compose, arm, plan ...; terraform and bicep write source as
 *  what their tools make of it, by what module knows of files that name each other; nested reads
 *  what a resource holds as text
 *       |  by what is the same in all of them:
 *       |    resource: resources of clouds
 *       |    workload: containers and scripts
 *       |    model:    names of models
 *       |    program:  commands and programs
 *       v
 *  Subjects, each with its evidence
 *       |  evidence: reduced to deployments
 *       |  unread:   what no reader took, searched
 *       v
 *  Manifests: deployments, what deploys none, what was not read
 * </pre>
 *
 * <p>{@code table} holds all names and words, as data.
 */
@NullMarked
package org.lexloci.manifest;

import org.jspecify.annotations.NullMarked;
