package org.lexloci.library;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.descriptor.CommonNames;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.engine.CompiledRules;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.RuleCompiler;
import org.lexloci.source.Document;
import org.lexloci.source.Position;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.json.JsonTree;
import org.lexloci.source.packed.Resources;

/**
 * The build step that packs agreements: rules as classes, what judging reads as values, and other
 * documents as JSON, which is read ten times as fast as YAML.
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
    packer.record(all);
    List<String> agreements = all.agreements();
    packer.write(
        PackedLibrary.SHIPPED,
        AgreementValues.VALUES.pack(new PackedLibrary.Shipped(args[2], agreements, program())));
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
      return Digest.ofFiles(Path.of(program).resolve("org/lexloci"), ".class", drools);
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private void record(DirectoryFiles all) throws IOException {
    Map<String, Object> record =
        new RecordPacker(all.documents("public-record/products").orElseThrow()).packed();
    for (Map.Entry<String, Object> file : record.entrySet()) {
      write(PublicRecord.DIRECTORY + file.getKey(), PublicRecord.VALUES.pack(file.getValue()));
    }
    write(
        PublicRecord.DIRECTORY + CommonNames.FILE,
        PublicRecord.VALUES.pack(
            new WordPacker(all.documents("public-record/words").orElseThrow()).packed()));
  }

  private void pack(String id) throws IOException {
    DirectoryLibrary library = new DirectoryLibrary(rules.resolve(id), Vocabularies.binder());
    Map<String, Map<String, String>> digests = new TreeMap<>();
    Map<String, String> models = new TreeMap<>();
    for (EditionPeriod period : library.agreement().editions()) {
      String directory = id + "/" + period.name() + "/";
      EditionRules rules = library.edition(period);
      write(directory + PackedLibrary.EDITION, PackedEdition.pack(rules));
      write(directory + PackedLibrary.RULES, rules.base().written());
      digests.put(period.name(), new TreeMap<>(library.rules(period)));
      CompiledRules compiled = library.compile(period);
      models.put(period.name(), compiled.model());
      for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
        write(classes.resolve(type.getKey().replace('.', '/') + ".class"), type.getValue());
      }
      texts(new DirectoryTexts(this.rules.resolve(id), library), rules.edition(), directory);
    }
    write(
        id + "/" + PackedLibrary.AGREEMENT,
        AgreementValues.VALUES.pack(
            new PackedLibrary.Packed(library.agreement(), library.digest(), digests, models)));
  }

  /** Writes what people read of an edition, apart from what judges. */
  private void texts(AgreementTexts texts, Edition edition, String directory) throws IOException {
    Map<String, List<RuleInWords>> rules = new TreeMap<>();
    for (String clause : edition.judgedByRule()) {
      rules.put(clause, texts.rules(edition.period(), clause));
      List<Document> cases = texts.cases(edition.period(), clause);
      if (!cases.isEmpty()) {
        // Wrapped once more, because a list at the top is a list of documents.
        write(
            directory + PackedTexts.DIRECTORY + clause + ".cases.json",
            JsonTree.bytes(new SequenceNode(NOWHERE, cases.stream().map(Document::root).toList())));
      }
    }
    write(directory + PackedTexts.RULES, AgreementValues.VALUES.pack(rules));
  }

  private void write(String file, byte[] content) throws IOException {
    write(classes.resolve(Resources.ROOT + file), content);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
