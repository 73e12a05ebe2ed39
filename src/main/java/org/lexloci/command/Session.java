package org.lexloci.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.input.InputDocuments;
import org.lexloci.library.Library;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.run.HouseTerms;
import org.lexloci.run.UnusedAssumptions;
import org.lexloci.source.Problem;
import org.lexloci.source.binding.Binder;
import org.lexloci.world.WhatIf;

/**
 * By what a question is judged. Every command makes a session and hands it to the class that
 * answers its question, as in {@code new Checker(session).check(files, InputDocuments.NONE)}.
 *
 * @param library the agreement's rules
 * @param publicRecord what is on record before any file is read
 * @param choice the editions to judge by
 * @param today the day of the question
 * @param whatIf what is supposed besides what is stated
 * @param terms what a house brings along beside the rules
 */
public record Session(
    Library library,
    PublicRecord publicRecord,
    Binder binder,
    EditionChoice choice,
    LocalDate today,
    WhatIf whatIf,
    HouseTerms terms) {

  /**
   * Judges by another agreement: by its default editions, unless those in force are asked, and
   * without the events that are supposed, which are this one's.
   */
  Session by(Library other, HouseTerms its) {
    EditionChoice editions = choice.inForce() ? choice : EditionChoice.byDefault(other.agreement());
    WhatIf answers = new WhatIf(whatIf.answers(), List.of());
    return new Session(other, publicRecord, binder, editions, today, answers, its);
  }

  /** Judges the same on another day. */
  public Session asOf(LocalDate day) {
    return new Session(library, publicRecord, binder, choice, day, whatIf, terms);
  }

  /** Judges the same by other editions. */
  public Session by(EditionChoice editions) {
    return new Session(library, publicRecord, binder, editions, today, whatIf, terms);
  }

  /** Answers the agreement by whose rules it judges. */
  public Agreement agreement() {
    return library.agreement();
  }

  /** Tells whether a decision was made by the same agreement. */
  boolean hasJudged(Decision decision) {
    return decision.agreement().id().equals(agreement().id());
  }

  /** Answers what judges deployments one by one. */
  Judge judge() {
    return judge(choice);
  }

  /** Answers the same for other editions. */
  Judge judge(EditionChoice editions) {
    return new Judge(library, editions, today, whatIf.answers(), terms.readings());
  }

  /** Binds what files say, without judging it. */
  public CheckInput gather(
      InputDocuments files, InputDocuments recordFiles, ManifestDefaults defaults) {
    return CheckInput.of(files, recordFiles, defaults, publicRecord, binder);
  }

  /** Adds the assumed records to what is stated. */
  Descriptors withSuppositions(Descriptors stated) {
    return new Descriptors(
        stated.deployments(), stated.records().plus(whatIf.records(stated.products())));
  }

  /** Joins the public record with what is stated, and reports names that do not exist. */
  ResolvedInput resolved(Descriptors stated, Consumer<Problem> problems) {
    return ResolvedInput.of(stated, library, publicRecord, problems);
  }

  /** Joins all records that bear on the agreement. */
  Records whole(Records stated, Consumer<Problem> problems) {
    return ResolvedInput.whole(stated, library, publicRecord, problems);
  }

  /** Counts deployments as launches of each other's products. */
  Siblings siblings(List<Descriptors.Named> deployments, Records records) {
    return new Siblings(deployments, records, agreement().supplier().id());
  }

  /**
   * Adds to the warnings about files the assumptions that had no effect.
   *
   * @param whole whether all could be judged; else what had no effect may have one
   */
  List<Problem> warnings(InputDocuments files, boolean whole, Stream<EditionDecision> decisions) {
    List<Problem> warnings = new ArrayList<>(files.warnings());
    if (whole) {
      warnings.addAll(UnusedAssumptions.of(whatIf, decisions));
    }
    return warnings;
  }
}
