package org.lexloci.library;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.lexloci.agreement.Edition;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.RuleBase;
import org.lexloci.world.Question;

/**
 * What an edition states, as it is packed beside what its rules find.
 *
 * @param digest of its files and of its diagram
 */
record PackedEdition(Edition edition, String digest) {

  static byte[] pack(EditionRules rules) {
    return AgreementValues.VALUES.pack(new PackedEdition(rules.edition(), rules.digest()));
  }

  /**
   * Reads an edition with its rules.
   *
   * @param stated what {@link #pack} made of it
   * @param rules what is written of a {@link RuleBase}
   * @param questions lists every question that the rules of an edition could ask
   */
  static EditionRules read(
      InputStream stated, InputStream rules, Function<Edition, List<Question>> questions)
      throws IOException {
    PackedEdition packed = AgreementValues.VALUES.read(stated, PackedEdition.class);
    RuleBase base = RuleBase.read(new DataInputStream(rules), questions.apply(packed.edition()));
    return new EditionRules(packed.edition(), base, packed.digest());
  }
}
