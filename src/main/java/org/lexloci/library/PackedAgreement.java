package org.lexloci.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.AgreementReader;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.source.Binder;
import org.lexloci.source.Document;
import org.lexloci.source.PackedDocuments;

/** An agreement as it is remembered: its document and when each of its editions holds. */
final class PackedAgreement {

  private PackedAgreement() {}

  static byte[] pack(Path directory, List<EditionPeriod> periods) {
    byte[] document =
        PackedDocuments.pack(new DirectoryFiles(directory).documents("agreement").orElseThrow());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(periods.size());
      for (EditionPeriod period : periods) {
        out.writeUTF(period.name());
        out.writeUTF(period.from().toString());
        out.writeUTF(period.until().map(LocalDate::toString).orElse(""));
      }
      out.write(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Agreement read(byte[] packed, Binder binder) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
      List<EditionPeriod> periods = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        LocalDate from = LocalDate.parse(in.readUTF());
        String until = in.readUTF();
        periods.add(
            new EditionPeriod(
                name, from, Optional.of(until).filter(u -> !u.isEmpty()).map(LocalDate::parse)));
      }
      List<Document> documents = PackedDocuments.read("agreement.json", in.readAllBytes());
      return new AgreementReader(path -> Optional.of(documents), binder).agreement(periods);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
