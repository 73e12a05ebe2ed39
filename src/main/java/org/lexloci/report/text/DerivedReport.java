package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Observation;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.fact.Provider;
import org.lexloci.manifest.ManifestDeployment;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.report.Schemas;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.source.binding.Envelope;

/**
 * Writes deployments as descriptors, each fact with the place that it was read from.
 *
 * @param untyped products of which nothing on record says what type they are
 */
public record DerivedReport(PrintWriter out, Set<String> untyped) {

  private static final String KIND = "ProductDeployment";

  private static final int WIDTH = 34;

  /** Words that YAML takes for something else than text. */
  private static final Set<String> WORDS =
      Set.of("yes", "no", "on", "off", "true", "false", "null", "y", "n");

  /** Writes every deployment and answers whether none contradicts itself. */
  public boolean write(List<ManifestDeployment> deployments) {
    boolean whole = true;
    boolean first = true;
    for (ManifestDeployment deployed : deployments) {
      if (!first) {
        out.println("---");
      }
      // A schema that is named counts for one document alone.
      out.println(Schemas.modeline(KIND));
      if (first) {
        out.println("# derived by lexloci");
      }
      first = false;
      out.println("# " + subject(deployed));
      deployed.named().observed().notes().forEach(note -> out.println("# " + note));
      List<String> conflicts = deployed.named().observed().conflicts();
      conflicts.forEach(conflict -> out.println("# not derived: " + conflict));
      if (conflicts.isEmpty()) {
        document(deployed);
      }
      whole &= conflicts.isEmpty();
    }
    out.flush();
    return whole;
  }

  private static String subject(ManifestDeployment deployed) {
    Position at = deployed.subject().at();
    return deployed.subject().what() + " at " + at;
  }

  private void document(ManifestDeployment deployed) {
    ProductDeployment stated = deployed.named().deployment();
    out.println("apiVersion: " + Envelope.API_VERSION);
    out.println("kind: " + KIND);
    out.println("metadata:");
    out.println("  name: " + scalar(deployed.named().name().value()));
    out.println("spec:");
    product(deployed);
    fact(deployed, "  ", "stage", Aspect.STAGE, stated.stage(), false);
    target(deployed, stated.target());
  }

  private void target(ManifestDeployment deployed, ProductDeployment.@Nullable Target target) {
    if (target == null
        || target.provider() == null && target.region() == null && target.launchDate() == null) {
      out.println(
          "  # add: target: {provider: "
              + Aspect.PROVIDER.example()
              + ", launchDate: "
              + Aspect.LAUNCH_DATE.example()
              + "}");
      return;
    }
    @Nullable StatedValue<Provider> provider = target.provider();
    out.println("  target:");
    fact(
        deployed,
        "    ",
        "provider",
        Aspect.PROVIDER,
        provider == null ? null : new StatedValue<>(provider.value().id(), provider.at()),
        true);
    fact(deployed, "    ", "region", Aspect.REGION, target.region(), true);
    fact(deployed, "    ", "launchDate", Aspect.LAUNCH_DATE, target.launchDate(), true);
  }

  private void product(ManifestDeployment deployed) {
    StatedValue<String> name = deployed.named().deployment().product().name();
    @Nullable ProductSpec spec = deployed.named().deployment().product().inline();
    if (spec == null) {
      product(deployed, "  ", "product", name);
      if (untyped.contains(name.value())) {
        String id = isOpen(deployed) ? Aspect.PRODUCT.example() : scalar(name.value());
        out.println(
            "  # add: product: {name: " + id + ", type: " + Aspect.PRODUCT_TYPE.example() + "}");
      }
      return;
    }
    out.println("  product:");
    product(deployed, "    ", "name", name);
    fact(deployed, "    ", "type", Aspect.PRODUCT_TYPE, spec.type(), false);
  }

  /** A descriptor has to name a product, so one that nothing names has a name that says so. */
  private void product(
      ManifestDeployment deployed, String indent, String field, StatedValue<String> name) {
    if (isOpen(deployed)) {
      line(indent + field + ": " + name.value(), "nothing says which");
      out.println(indent + "# add: " + field + ": " + Aspect.PRODUCT.example());
    } else {
      fact(deployed, indent, field, Aspect.PRODUCT, name, true);
    }
  }

  private static boolean isOpen(ManifestDeployment deployed) {
    return deployed.named().observed().additions().containsKey(Observation.PRODUCT);
  }

  private void line(String text, String comment) {
    out.println(text + " ".repeat(Math.max(1, WIDTH - text.length())) + "# " + comment);
  }

  private void fact(
      ManifestDeployment deployed,
      String indent,
      String field,
      Aspect aspect,
      @Nullable StatedValue<?> stated,
      boolean wanted) {
    if (stated != null) {
      String text =
          stated.value() instanceof Enum<?> word ? VerdictWords.spell(word) : stated.value() + "";
      line(indent + field + ": " + scalar(text), origin(deployed, aspect, stated.at()));
    } else if (wanted) {
      out.println(indent + "# add: " + field + ": " + aspect.example());
    }
  }

  private static String origin(ManifestDeployment deployed, Aspect aspect, Position at) {
    return deployed
        .evidence(aspect, at)
        .map(
            item ->
                item.from()
                    + ", "
                    + item.place().at()
                    + ", document "
                    + item.place().document()
                    + (item.place().pointer().isEmpty() ? "" : ", ")
                    + SafeText.full(item.place().pointer()))
        .orElse(at.toString());
  }

  /** Quotes whatever a reader of YAML could take for something else than this text. */
  private static String scalar(String text) {
    boolean plain = !text.isEmpty() && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      plain &= letter >= 'a' && letter <= 'z' || letter == '-' || letter >= '0' && letter <= '9';
    }
    return plain && !WORDS.contains(text) ? text : quote(text);
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char letter : text.toCharArray()) {
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (letter < ' ' || letter > '~') {
        quoted.append(String.format("\\u%04x", (int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }
}
