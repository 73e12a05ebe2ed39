package org.lexloci.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.RuleSession;
import org.lexloci.source.packed.Resources;
import org.lexloci.world.Questions;

/** An agreement that the build packed: nothing is compiled or bound when it is used. */
public final class PackedLibrary extends Library {

  /** The file that tells which agreements there are. */
  static final String SHIPPED = "shipped.bin";

  /** The file of an agreement, in its directory. */
  static final String AGREEMENT = "agreement.bin";

  /** The file of what an edition states, in its directory. */
  static final String EDITION = "edition.bin";

  /** The file of what the rules of an edition ask and find, beside it. */
  static final String RULES = "rules.bin";

  /**
   * What the build packed.
   *
   * @param agreement which agreement is used when none is named
   * @param agreements the ids of all
   * @param program the digest of the program's classes
   */
  record Shipped(String agreement, List<String> agreements, String program) {}

  /**
   * An agreement that the build packed.
   *
   * @param digest of the agreement's files and diagrams
   * @param rules the digests of the rules of each clause, by the names of editions
   * @param models the names of the classes that describe the compiled rules of each edition
   */
  record Packed(
      Agreement agreement,
      String digest,
      Map<String, Map<String, String>> rules,
      Map<String, String> models) {}

  private final String id;
  private final Packed packed;

  private PackedLibrary(String id) {
    this.id = id;
    this.packed = Resources.value(id + "/" + AGREEMENT, AgreementValues.VALUES, Packed.class);
  }

  /** Opens the agreement that is used when none is named. */
  public static PackedLibrary open() {
    return open(build().agreement());
  }

  /** Lists the ids of the agreements that are shipped. */
  public static List<String> shipped() {
    return build().agreements();
  }

  /** Opens a shipped agreement by its id. */
  public static PackedLibrary open(String id) {
    return new PackedLibrary(id);
  }

  @Override
  public Agreement agreement() {
    return packed.agreement();
  }

  @Override
  public String digest() {
    return packed.digest();
  }

  @Override
  public Map<String, String> rules(EditionPeriod period) {
    return packed.rules().get(period.name());
  }

  @Override
  public Library live() {
    ClassLoader classes = PackedLibrary.class.getClassLoader();
    return new LiveLibrary(
        this, period -> RuleSession.load(classes, packed.models().get(period.name())));
  }

  @Override
  EditionRules load(EditionPeriod period) {
    String directory = id + "/" + period.name() + "/";
    try (InputStream stated = Resources.open(directory + EDITION);
        InputStream rules = Resources.open(directory + RULES)) {
      return PackedEdition.read(stated, rules, edition -> Questions.all(agreement(), edition));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells this build of the program, and the Drools that it was built with, from others. */
  static String program() {
    return build().program();
  }

  private static Shipped build() {
    return Resources.value(SHIPPED, AgreementValues.VALUES, Shipped.class);
  }
}
