package org.lexloci.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.lexloci.agreement.Edition;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.RuleBase;
import org.lexloci.world.Question;

/** An edition as it is remembered: its document, the digest of its files, what its rules find. */
final class RememberedEdition {

  private RememberedEdition() {}

  /**
   * Writes an edition.
   *
   * @param document its {@code edition.yaml}, packed
   */
  static byte[] write(byte[] document, EditionRules rules) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(document.length);
      out.write(document);
      out.writeUTF(rules.digest());
      out.write(rules.base().written());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what was written.
   *
   * @param reader reads the packed document
   * @param questions lists every question that the rules of an edition could ask
   */
  static EditionRules read(
      byte[] written,
      Function<byte[], Edition> reader,
      Function<Edition, List<Question>> questions) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
      Edition edition = reader.apply(in.readNBytes(in.readInt()));
      String digest = in.readUTF();
      return new EditionRules(edition, RuleBase.read(in, questions.apply(edition)), digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
