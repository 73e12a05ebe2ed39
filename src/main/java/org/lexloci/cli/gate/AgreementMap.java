package org.lexloci.cli.gate;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lexloci.cli.house.AgreementArgument;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.input.DirectoryAgreements;
import org.lexloci.library.Library;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.run.HouseChange;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.source.file.Checkout;

/** The directories that a configuration has judged by other agreements than the house's own. */
public record AgreementMap(List<Entry> entries) {

  /** Everything is judged by one agreement. */
  public static final AgreementMap NONE = new AgreementMap(List.of());

  /**
   * One directory.
   *
   * @param directory as the working directory sees it
   * @param library the agreement, opened; empty for the house's own
   */
  record Entry(String directory, Optional<Library> library, Position at) {

    private Optional<String> id() {
      return library.map(l -> l.agreement().id());
    }
  }

  /**
   * Reads what a configuration says; an agreement that was typed judges everything.
   *
   * @throws FaultException when it names an agreement that is not there, or two of one name
   */
  public static AgreementMap of(CommandContext.Opened opened) {
    CommandContext house = opened.house();
    Map<String, StatedValue<String>> said =
        Optional.ofNullable(house.configuration().configuration().agreements()).orElse(Map.of());
    if (said.isEmpty() || house.agreement().isAgreementTyped()) {
      return NONE;
    }
    List<Problem> problems = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    Map<String, AgreementArgument> words = new LinkedHashMap<>();
    Map<AgreementArgument, Library> libraries = new LinkedHashMap<>();
    said.forEach(
        (directory, agreement) -> {
          AgreementArgument word =
              new AgreementArgument(
                  agreement.value(), house.configuration().resolve(agreement.value()));
          Optional<String> complaint = word.complaint(house.checkout());
          complaint.ifPresent(c -> problems.add(new Problem(agreement.at(), c)));
          String place = house.configuration().resolve(directory);
          if (isNowhere(place, house)) {
            problems.add(
                new Problem(
                    agreement.at(),
                    "no such directory "
                        + SafeText.quoted(directory)
                        + "; nothing is judged by "
                        + SafeText.quoted(agreement.value())));
          }
          if (complaint.isEmpty()) {
            boolean isOwn = house.agreement().means(word, house.binder(), house.terminal());
            Optional<Library> library =
                isOwn
                    ? Optional.empty()
                    : Optional.of(libraries.computeIfAbsent(word, w -> open(w, house)));
            String id = library.orElse(opened.library()).agreement().id();
            if (!isOwn && isTaken(id, word, opened, words)) {
              problems.add(
                  new Problem(agreement.at(), "another agreement is called `" + id + "` too"));
            }
            entries.add(new Entry(place, library, agreement.at()));
          }
        });
    FaultException.refuse(Exit.INPUT, problems);
    return new AgreementMap(entries);
  }

  /**
   * Tells whether a place is neither here nor in the checkout; a service has no files of its own.
   */
  private static boolean isNowhere(String place, CommandContext house) {
    return !house.terminal().cache().isOfService()
        && !Files.exists(house.checkout().resolve(place))
        && !Files.exists(house.terminal().directory().resolve(place));
  }

  /** Reports could not tell two agreements of one name apart. */
  private static boolean isTaken(
      String id,
      AgreementArgument word,
      CommandContext.Opened opened,
      Map<String, AgreementArgument> words) {
    AgreementArgument first = words.computeIfAbsent(id, k -> word);
    return id.equals(opened.library().agreement().id()) || !first.equals(word);
  }

  private static Library open(AgreementArgument word, CommandContext house) {
    return house
        .agreement()
        .withEngine(
            word.open(
                house.binder(),
                house.terminal(),
                house.checkout(),
                message -> FaultException.ofInput(word.path(), message)));
  }

  /** Lists the other agreements, each once, in the order of the assignments. */
  public List<Library> libraries() {
    return entries.stream().flatMap(entry -> entry.library().stream()).distinct().toList();
  }

  /** Finds the directories in a checkout. */
  DirectoryAgreements in(Checkout checkout) {
    return new DirectoryAgreements(
        entries.stream()
            .map(
                entry ->
                    new DirectoryAgreements.Assignment(
                        checkout.resolve(entry.directory()), entry.id()))
            .toList());
  }

  /** Lists the agreements whose rules another map holds in another version. */
  List<HouseChange> changes(AgreementMap later) {
    Map<String, HouseChange> changes = new TreeMap<>();
    for (Entry entry : later.entries) {
      for (Library library : entry.library().stream().toList()) {
        String id = library.agreement().id();
        boolean isOther =
            libraries().stream()
                .anyMatch(
                    l -> l.agreement().id().equals(id) && !l.digest().equals(library.digest()));
        if (isOther) {
          changes.put(id, new HouseChange("agreement", id, HouseChange.How.CHANGED, entry.at()));
        }
      }
    }
    return List.copyOf(changes.values());
  }
}
