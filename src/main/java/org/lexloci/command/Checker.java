package org.lexloci.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lexloci.decision.Acceptances;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Ledger;
import org.lexloci.decision.Run;
import org.lexloci.decision.Tally;
import org.lexloci.decision.Terms;
import org.lexloci.decision.UnjudgedInput;
import org.lexloci.decision.WaiverCheck;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Siblings;
import org.lexloci.input.InputDocuments;
import org.lexloci.input.Progress;
import org.lexloci.input.Rendering;
import org.lexloci.library.Library;
import org.lexloci.manifest.ManifestDefaults;
import org.lexloci.source.Position;
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

  /** Checks as of now by what is asked, and by nothing besides. */
  public Checker(Session session) {
    this.session = session;
    this.judge = session.judge();
  }

  /** Also asks other agreements from now on, which have no say in the verdict. */
  public Checker beside(List<Library> asked) {
    others = asked;
    return this;
  }

  /**
   * Takes deployments for no launches of each other's products from now on: what is asked is not
   * deployed, and what stands in a stream stands for itself.
   */
  public Checker apart() {
    return among(List.of());
  }

  /** Takes these deployments for launches from now on, in the place of those that are judged. */
  public Checker among(List<Descriptors.Named> launched) {
    siblings = Optional.of(launched);
    return this;
  }

  /** Looks for nothing that would change a verdict from now on: nobody is told. */
  public Checker brief() {
    brief = true;
    return this;
  }

  /**
   * Answers what checks by another agreement: by its default editions, unless those in force are
   * asked.
   */
  public Checker by(Library other, Terms its) {
    return new Checker(session.by(other, its));
  }

  /** Leaves from now on what is on record for these agreements alone to them. */
  void leaving(List<Library> agreements) {
    neighbours = agreements;
  }

  /** Answers by what it judges. */
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

  /** Gathers what files say, without checking it. */
  public CheckInput gather(
      InputDocuments files, InputDocuments recordFiles, ManifestDefaults said) {
    return session.gather(rendering.apply(files), recordFiles, said);
  }

  /**
   * Runs from now on what fills in charts and joins overlays.
   *
   * @param environment in which the programs are looked for
   */
  public Checker rendering(Map<String, String> environment) {
    rendering = files -> Rendering.of(files, environment);
    return this;
  }

  /** Checks every deployment of what was gathered. */
  public Run check(CheckInput gathered) {
    return answered(judge(gathered), gathered.files());
  }

  /** Checks every deployment of what was gathered, and says nothing if there is none. */
  Run judge(CheckInput gathered) {
    InputDocuments files =
        gathered
            .files()
            .with(Remarks.otherAgreements(gathered.files(), session.agreement()), List.of());
    return judge(gathered.descriptors(), files, gathered.unjudged(), gathered.problems());
  }

  /** Tells from now on how far it has come. */
  public Checker telling(Progress whom) {
    progress = whom;
    return this;
  }

  /**
   * Checks deployments that were stated in another way than in files. What is on the public record
   * counts under the agreements that it was collected for: elsewhere a like name is another
   * product.
   */
  public Run judge(Descriptors described, InputDocuments files, List<Problem> readingProblems) {
    return answered(judge(described, files, UnjudgedInput.NOTHING, readingProblems), files);
  }

  /** Adds to a run that nothing was judged, if that is so. */
  static Run answered(Run run, InputDocuments files) {
    Tally tally = run.tally();
    boolean something = tally.judged() > 0 || !run.unjudged().isBlank();
    return something || tally.problems() > 0
        ? run
        : run.with(
            List.of(
                new Problem(
                    Position.whole(files.shown()), Remarks.nothingJudged(files, run.retired()))));
  }

  private Run judge(
      Descriptors described,
      InputDocuments files,
      UnjudgedInput unjudged,
      List<Problem> readingProblems) {
    Library library = session.library();
    WaiverCheck.check(session.terms().waivers(), library);
    List<Problem> problems = new ArrayList<>(readingProblems);
    Descriptors whole = session.supposing(described);
    List<Library> apart = Stream.concat(others.stream(), neighbours.stream()).toList();
    Descriptors stated = new OtherAgreements(library.agreement(), apart).forTheDecisive(whole);
    Dossier dossier = session.dossier(stated, problems::add);
    Records records = dossier.records();
    Acceptances acceptances = acceptances(records);
    Siblings launched = session.siblings(siblings.orElse(dossier.deployments()), records);
    List<Optional<Decision>> judged =
        new DeploymentJudge(judge, records, launched, brief).judge(dossier.deployments(), progress);
    List<Decision> decisions = new ArrayList<>();
    judged.forEach(one -> one.map(acceptances::accept).ifPresent(decisions::add));
    int retired = judged.size() - decisions.size();
    boolean isWhole = problems.isEmpty() && !(decisions.isEmpty() && unjudged.isBlank());
    Ledger ledger = acceptances.ledger(decisions, isWhole, files.understood(unjudged, decisions));
    List<Problem> warnings =
        session.warnings(files, isWhole, decisions.stream().flatMap(d -> d.editions().stream()));
    warnings.addAll(ledger.warnings());
    Run run =
        new Run(
            library.agreement(),
            library.digest(),
            session.today(),
            decisions,
            files.count(),
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
                    by(o, Terms.NONE)
                        .judge(beside.forTheOther(o.agreement(), whole), files, List.of()))
            .toList());
  }

  /**
   * Judges deployments again as they were gathered, each by itself, without a word on what is wrong
   * with them.
   *
   * @param others deployments that count as launches, in the place of those that are judged
   * @return a decision for each
   */
  public List<Decision> judge(Descriptors described, List<Descriptors.Named> others) {
    Records records = session.dossier(described, problem -> {}).records();
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
