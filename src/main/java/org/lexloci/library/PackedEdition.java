package org.lexloci.library;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.lexloci.agreement.Edition;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.RuleBase;
import org.lexloci.world.Question;

/** An edition as bytes: what it states, the digest of its files, what its rules find. */
final class PackedEdition {

  private PackedEdition() {}

  static byte[] pack(EditionRules rules) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(AgreementValues.VALUES.pack(rules.edition()));
    bytes.writeBytes(AgreementValues.VALUES.pack(rules.digest()));
    bytes.writeBytes(rules.base().written());
    return bytes.toByteArray();
  }

  /**
   * Reads what was packed, to its end.
   *
   * @param questions lists every question that the rules of an edition could ask
   */
  static EditionRules read(InputStream packed, Function<Edition, List<Question>> questions) {
    try (DataInputStream in = new DataInputStream(packed)) {
      Edition edition = AgreementValues.VALUES.read(in, Edition.class);
      String digest = AgreementValues.VALUES.read(in, String.class);
      return new EditionRules(edition, RuleBase.read(in, questions.apply(edition)), digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
