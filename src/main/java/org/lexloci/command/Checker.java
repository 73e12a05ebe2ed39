package org.lexloci.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Judge;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Records;
import org.lexloci.input.InputDocuments;
import org.lexloci.input.Progress;
import org.lexloci.input.Rendering;
import org.lexloci.library.Library;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.run.Acceptances;
import org.lexloci.run.HouseTerms;
import org.lexloci.run.Ledger;
import org.lexloci.run.Run;
import org.lexloci.run.Tally;
import org.lexloci.run.UnjudgedInput;
import org.lexloci.run.WaiverCheck;
import org.lexloci.source.Problem;

/** The whole program as one pipeline: from what files state to a decision for each deployment. */
public final class Checker {

  private final Session session;
  private final Judge judge;
  private List<Library> others = List.of();
  private List<Library> neighbours = List.of();
  private Optional<List<Descriptors.Named>> siblings = Optional.empty();
  private boolean brief;
  private Progress progress = Progress.NONE;
  private UnaryOperator<InputDocuments> rendering = UnaryOperator.identity();

  /** Checks by a session, until one of the methods below says otherwise. */
  public Checker(Session session) {
    this.session = session;
    this.judge = session.judge();
  }

  /** Also asks other agreements, which do not change the verdict. */
  public Checker beside(List<Library> asked) {
    others = asked;
    return this;
  }

  /**
   * No longer counts the deployments of a run as launches of each other's products: a question
   * deploys nothing, and each line of a stream stands for itself.
   */
  public Checker withoutSiblings() {
    return withSiblings(List.of());
  }

  /** Counts these deployments as launches, in the place of those that are judged. */
  public Checker withSiblings(List<Descriptors.Named> launched) {
    siblings = Optional.of(launched);
    return this;
  }

  /** No longer looks for changes that would lead to another verdict, as no format shows them. */
  public Checker withoutChanges() {
    brief = true;
    return this;
  }

  /**
   * Answers a checker by another agreement: by its default editions, unless those in force are
   * asked.
   */
  public Checker forAgreement(Library other, HouseTerms its) {
    return new Checker(session.by(other, its));
  }

  /** Leaves out records that are for these agreements alone. */
  void leaveTo(List<Library> agreements) {
    neighbours = agreements;
  }

  /** Answers the session by which it judges. */
  Session session() {
    return session;
  }

  /**
   * Checks every deployment that files state.
   *
   * @param recordFiles further files, which state records alone
   */
  public Run check(InputDocuments files, InputDocuments recordFiles) {
    return check(gather(files, recordFiles, ManifestDefaults.NOTHING));
  }

  /** Gathers what files state, without judging it. */
  public CheckInput gather(
      InputDocuments files, InputDocuments recordFiles, ManifestDefaults defaults) {
    return session.gather(rendering.apply(files), recordFiles, defaults);
  }

  /**
   * Renders charts and overlays before they are judged.
   *
   * @param environment in which the programs are looked for
   */
  public Checker renderWith(Map<String, String> environment) {
    rendering = files -> Rendering.of(files, environment);
    return this;
  }

  /** Checks every deployment of what was gathered. */
  public Run check(CheckInput gathered) {
    return completed(judge(gathered), gathered.files());
  }

  /** Checks every deployment of what was gathered. That there is none is not yet a problem. */
  Run judge(CheckInput gathered) {
    InputDocuments files =
        gathered
            .files()
            .with(Remarks.otherAgreements(gathered.files(), session.agreement()), List.of());
    return judge(gathered.descriptors(), files, gathered.unjudged(), gathered.problems());
  }

  /** Reports to someone how far it has come. */
  public Checker reportTo(Progress whom) {
    progress = whom;
    return this;
  }

  /**
   * Checks deployments that were stated in another way than in files. The public record counts
   * under the agreements for which it was collected; under others the same name is another product.
   */
  public Run judge(Descriptors described, InputDocuments files, List<Problem> readingProblems) {
    return completed(judge(described, files, UnjudgedInput.NOTHING, readingProblems), files);
  }

  /** Adds a problem to a run in which nothing was judged. */
  static Run completed(Run run, InputDocuments files) {
    Tally tally = run.tally();
    boolean something = tally.judged() > 0 || !run.unjudged().isBlank();
    return something || tally.problems() > 0
        ? run
        : run.with(
            List.of(Problem.whole(files.shown(), Remarks.nothingJudged(files, run.retired()))));
  }

  private Run judge(
      Descriptors described,
      InputDocuments files,
      UnjudgedInput unjudged,
      List<Problem> readingProblems) {
    Library library = session.library();
    WaiverCheck.check(session.terms().waivers(), library);
    List<Problem> problems = new ArrayList<>(readingProblems);
    Descriptors whole = session.withSuppositions(described);
    List<Library> apart = Stream.concat(others.stream(), neighbours.stream()).toList();
    Descriptors stated = new OtherAgreements(library.agreement(), apart).forTheDecisive(whole);
    ResolvedInput resolved = session.resolved(stated, problems::add);
    Records records = resolved.records();
    Acceptances acceptances = acceptances(records);
    Siblings launched = session.siblings(siblings.orElse(resolved.deployments()), records);
    List<Optional<Decision>> judged =
        new DeploymentJudge(judge, records, launched, brief)
            .judge(resolved.deployments(), progress);
    List<Decision> decisions = new ArrayList<>();
    judged.forEach(one -> one.map(acceptances::accept).ifPresent(decisions::add));
    int retired = judged.size() - decisions.size();
    boolean isWhole = problems.isEmpty() && !(decisions.isEmpty() && unjudged.isBlank());
    Ledger ledger =
        acceptances.ledger(decisions, isWhole, files.understoodFiles(unjudged, decisions));
    List<Problem> warnings =
        session.warnings(files, isWhole, decisions.stream().flatMap(d -> d.editions().stream()));
    warnings.addAll(ledger.warnings());
    Run run =
        new Run(
            library.agreement(),
            library.digest(),
            session.today(),
            decisions,
            files.files().size(),
            retired,
            unjudged.skipping(files.skipped()),
            problems.stream().sorted().toList(),
            warnings,
            records.sources(),
            session.whatIf().assumptions(),
            "",
            ledger,
            List.of(),
            List.of(),
            Optional.empty(),
            Tally.NONE);
    return decisions.isEmpty() || others.isEmpty() ? run : beside(run, whole, files);
  }

  private Run beside(Run run, Descriptors whole, InputDocuments files) {
    OtherAgreements beside = new OtherAgreements(session.agreement(), others);
    return run.beside(
        others.stream()
            .map(
                o ->
                    forAgreement(o, HouseTerms.NONE)
                        .judge(beside.forTheOther(o.agreement(), whole), files, List.of()))
            .toList());
  }

  /**
   * Judges deployments again as they were gathered, each by itself, without reporting problems.
   *
   * @param others deployments that count as launches, in the place of those that are judged
   * @return a decision for each
   */
  public List<Decision> judge(Descriptors described, List<Descriptors.Named> others) {
    Records records = session.resolved(described, problem -> {}).records();
    Acceptances acceptances = acceptances(records);
    Siblings launched = session.siblings(others, records);
    List<Decision> decisions = new ArrayList<>();
    for (Descriptors.Named named : described.deployments()) {
      Deployment deployment = Deployment.of(named, records, launched);
      decisions.add(acceptances.accept(judge.judge(deployment)));
    }
    return decisions;
  }

  private Acceptances acceptances(Records records) {
    return new Acceptances(
        judge,
        session.terms(),
        session.choice(),
        session.today(),
        name -> records.id(name).orElseGet(() -> Records.fold(name)));
  }
}
