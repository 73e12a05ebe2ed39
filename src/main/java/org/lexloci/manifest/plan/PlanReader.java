package org.lexloci.manifest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.resource.ProviderVariables;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Reads plans of Terraform and OpenTofu. A plan holds variables and values in clear that nobody may
 * see: addresses, types, providers, regions, models and keys of ours are all that is told of one.
 */
public record PlanReader(
    PlanWords words,
    Models models,
    Declarations declarations,
    HostLinks run,
    ProviderVariables variables,
    Consumer<Problem> problems,
    Consumer<Problem> warnings)
    implements KindReader {

  private static final Pattern READABLE = Pattern.compile("^(0\\.[1-9][0-9]*|1\\.[0-9]+)$");

  @Override
  public List<Subject> read(Document document) {
    MappingNode plan = (MappingNode) document.root();
    if (!isReadable(plan)) {
      return List.of();
    }
    List<PlanResource> resources = PlanListing.of(plan, document.number());
    Optional<String> gap = PlanListing.gap(plan);
    PlanSubjects read =
        new PlanSubjects(
            words, models, declarations, new PlanConfiguration(plan), resources, run, variables);
    List<Subject> subjects = new ArrayList<>(read.of(gap.stream().toList()));
    if (gap.isPresent() && subjects.stream().noneMatch(s -> names(s.evidence()))) {
      subjects.add(missing(plan, document, gap.get()));
    }
    return subjects;
  }

  /** What a plan does not come to list may deploy any product anywhere. */
  private static Subject missing(MappingNode plan, Document document, String gap) {
    ManifestPlace place = new ManifestPlace(plan.at(), document.number(), "");
    EvidenceItem product = EvidenceItem.unstated("what it does not list", place);
    return new Subject(
        plan.at(),
        "plan that is not complete",
        "",
        0,
        true,
        Evidence.NONE.plus(product),
        FileSyntax.NONE,
        List.of(gap),
        List.of());
  }

  private boolean isReadable(MappingNode plan) {
    Optional<ScalarNode> version = TreePaths.scalar(plan, "format_version");
    if (version.isEmpty()) {
      warnings.accept(
          new Problem(
              plan.at(),
              "the plan has no `format_version`, so it is not whole;"
                  + " what it lists is read and nothing else is known"));
    } else if (!READABLE.matcher(version.get().text()).matches()) {
      problems.accept(
          new Problem(
              version.get().at(),
              "format_version "
                  + SafeText.quoted(version.get().text())
                  + " is not read here; expected 0.1 or later and before 2.0"));
      return false;
    }
    return true;
  }

  private static boolean names(Evidence evidence) {
    return !evidence.decisive(Aspect.PRODUCT).isEmpty();
  }
}
