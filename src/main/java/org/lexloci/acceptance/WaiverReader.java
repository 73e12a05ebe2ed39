package org.lexloci.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.StatedValue;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.binding.Envelope;

/** Reads waivers from documents. */
public record WaiverReader(Binder binder, Consumer<Problem> problems) {

  /** The kind of document that is read here. */
  public static final String KIND = "Waiver";

  private static final String UNTIL = "until";
  private static final String NO_DAY = "no day";

  /** Reads the waivers of one file, which holds nothing else. */
  public List<Waiver> read(List<Document> documents) {
    List<Waiver> waivers = new ArrayList<>();
    Map<String, Position> names = new HashMap<>();
    for (Document document : documents) {
      if (!Envelope.claimed(document, List.of(KIND), List.of())) {
        problems.accept(
            new Problem(document.root().at(), "expected a document of kind `" + KIND + "`"));
        continue;
      }
      List<Problem> told = new ArrayList<>();
      Optional<Waiver> waiver =
          Envelope.open(document, List.of(KIND), told::add).flatMap(e -> read(e, told::add));
      told.forEach(problems);
      waiver.filter(w -> told.isEmpty() && isFirst(w, names)).ifPresent(waivers::add);
    }
    return waivers;
  }

  private boolean isFirst(Waiver waiver, Map<String, Position> names) {
    Position at = waiver.name().at();
    Optional<Position> other =
        Optional.ofNullable(names.putIfAbsent(waiver.name().value(), waiver.name().at()));
    other.ifPresent(
        first ->
            problems.accept(
                new Problem(
                    at, "there is another waiver `" + waiver.name().value() + "` at " + first)));
    return other.isEmpty();
  }

  private Optional<Waiver> read(Envelope envelope, Consumer<Problem> told) {
    Optional<WaiverSpec> bound = binder.bind(dated(envelope.spec()), WaiverSpec.class, told);
    if (bound.isEmpty()) {
      return Optional.empty();
    }
    WaiverSpec spec = bound.get();
    boolean half = (spec.product() == null) != (spec.provider() == null);
    if (half || spec.deployment() == null && spec.product() == null) {
      told.accept(
          new Problem(
              envelope.spec().at(),
              "a waiver is for one `deployment`, or for a `product` and a `provider`, or for all three"));
      return Optional.empty();
    }
    return Optional.of(
        new Waiver(
            envelope.name(),
            spec.clause(),
            Optional.ofNullable(spec.deployment()).map(StatedValue::value),
            Optional.ofNullable(spec.product()).map(StatedValue::value),
            Optional.ofNullable(spec.provider()),
            spec.reason(),
            spec.owner(),
            spec.ticket(),
            spec.until(),
            Vocabularies.day(spec.until().value()),
            Optional.ofNullable(spec.evidence())));
  }

  /**
   * Puts words that are no day in the place of a last day that no value can be made of, so that it
   * has passed like any other that is malformed, and keeps no other waiver from being read.
   */
  private static MappingNode dated(MappingNode spec) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (MappingNode.Entry entry : spec.entries()) {
      entries.add(
          entry.key().equals(UNTIL)
              ? new MappingNode.Entry(UNTIL, entry.keyAt(), text(entry.value()))
              : entry);
    }
    return new MappingNode(spec.at(), entries);
  }

  private static Node text(Node written) {
    boolean day =
        written instanceof ScalarNode scalar && Vocabularies.day(scalar.text()).isPresent();
    return day ? written : new ScalarNode(written.at(), NO_DAY, true);
  }
}
