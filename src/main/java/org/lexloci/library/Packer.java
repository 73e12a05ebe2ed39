package org.lexloci.library;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.engine.CompiledRules;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.RuleCompiler;
import org.lexloci.source.Binder;
import org.lexloci.source.Document;
import org.lexloci.source.JsonTree;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Resources;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * The build step that packs agreements: rules as classes, documents as JSON, which is read ten
 * times as fast as YAML.
 */
public final class Packer {

  static final Position NOWHERE = new Position("packed", 0, 0);

  private final Path rules;
  private final Path classes;

  private Packer(Path rules, Path classes) {
    this.rules = rules;
    this.classes = classes;
  }

  /**
   * Packs the public record and every agreement below a directory, unless that is done already.
   *
   * @param args the directory of rules, the directory of classes, and the id of the agreement that
   *     is used when none is named
   * @throws AgreementException when an agreement does not load, which fails the build
   */
  public static void main(String... args) throws IOException {
    Packer packer = new Packer(Path.of(args[0]), Path.of(args[1]));
    PackingStamp stamp = new PackingStamp(packer.rules, packer.classes);
    if (stamp.isValid()) {
      return;
    }
    DirectoryFiles all = new DirectoryFiles(packer.rules);
    packer.write(
        "default", mapping(Map.of("agreement", text(args[2]), "program", text(program()))));
    new RecordPacker(all.documents("public-record/products").orElseThrow()).write(packer::write);
    new WordPacker(all.documents("public-record/words").orElseThrow()).write(packer::write);
    List<String> agreements = all.agreements();
    packer.write(
        "shipped",
        mapping(
            Map.of(
                "agreements",
                new SequenceNode(NOWHERE, agreements.stream().map(Packer::text).toList()))));
    for (String id : agreements) {
      packer.pack(id);
    }
    stamp.write();
  }

  /** Digests the program's classes; what they are compiled rules of does not count. */
  private static String program() throws IOException {
    String drools = RuleCompiler.version();
    try {
      URI program = Packer.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Digest.ofClasses(Path.of(program).resolve("org/lexloci"), drools);
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private void pack(String id) throws IOException {
    DirectoryFiles files = new DirectoryFiles(rules.resolve(id));
    DirectoryLibrary library =
        new DirectoryLibrary(rules.resolve(id), new Binder(Vocabularies.all()));
    List<Node> editions = new ArrayList<>();
    for (EditionPeriod period : library.agreement().editions()) {
      String path = period.name() + "/edition";
      write(id + "/" + path, list(files.documents(path).orElseThrow()));
      Map<String, Node> digests = new TreeMap<>();
      library.rules(period).forEach((clause, digest) -> digests.put(clause, text(digest)));
      write(id + "/" + period.name() + "/rules", mapping(digests));
      editions.add(pack(id, library, period));
      writings(new DirectoryTexts(rules.resolve(id), library), library.edition(period), id);
    }
    write(id + "/agreement", list(files.documents("agreement").orElseThrow()));
    write(
        id + "/packed",
        mapping(
            Map.of(
                "digest",
                text(library.digest()),
                "editions",
                new SequenceNode(NOWHERE, editions))));
  }

  private Node pack(String id, DirectoryLibrary library, EditionPeriod period) throws IOException {
    CompiledRules compiled = library.compile(period);
    Path judged =
        classes.resolve(Resources.ROOT + id + "/" + period.name() + "/" + PackedLibrary.RULES);
    Files.write(judged, compiled.base().written());
    for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
      Path file = classes.resolve(type.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, type.getValue());
    }
    Map<String, Node> packed = new TreeMap<>();
    packed.put("name", text(period.name()));
    packed.put("from", text(period.from().toString()));
    period.until().ifPresent(until -> packed.put("until", text(until.toString())));
    packed.put("digest", text(library.digest(period)));
    packed.put("model", text(compiled.model()));
    return mapping(packed);
  }

  /** Writes what people read of an edition, one file for each clause, apart from what judges. */
  private void writings(AgreementTexts writings, EditionRules rules, String id) throws IOException {
    EditionPeriod period = rules.edition().period();
    String directory = id + "/" + period.name() + "/" + PackedTexts.DIRECTORY;
    for (String clause : rules.edition().judgedByRule()) {
      List<Node> inWords = new ArrayList<>();
      for (RuleInWords rule : writings.rules(period, clause)) {
        Map<String, Node> entries = new TreeMap<>();
        entries.put("name", text(rule.name()));
        entries.put("concludes", text(rule.concludes()));
        entries.put("conditions", texts(rule.conditions()));
        entries.put("clauses", texts(rule.clauses()));
        entries.put("consent", text(String.valueOf(rule.consent())));
        inWords.add(mapping(entries));
      }
      write(
          directory + clause + ".rules",
          mapping(Map.of("rules", new SequenceNode(NOWHERE, inWords))));
      List<Document> cases = writings.cases(period, clause);
      if (!cases.isEmpty()) {
        // Wrapped once more, because a list at the top is a list of documents.
        write(directory + clause + ".cases", list(cases));
      }
    }
  }

  private static Node texts(List<String> texts) {
    return new SequenceNode(NOWHERE, texts.stream().map(Packer::text).toList());
  }

  private void write(String path, Node node) throws IOException {
    Path file = classes.resolve(Resources.ROOT + path + ".json");
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      JsonTree.write(node, out);
    }
  }

  private static Node list(List<Document> documents) {
    return new SequenceNode(NOWHERE, documents.stream().map(Document::root).toList());
  }

  static Node mapping(Map<String, Node> entries) {
    return new MappingNode(
        NOWHERE,
        new TreeMap<>(entries)
            .entrySet().stream()
                .map(e -> new MappingNode.Entry(e.getKey(), NOWHERE, e.getValue()))
                .toList());
  }

  static Node text(String text) {
    return new ScalarNode(NOWHERE, text, true);
  }
}
