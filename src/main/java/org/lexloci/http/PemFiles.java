package org.lexloci.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import org.lexloci.crypto.PemKeys;

/** Certificates and keys in the form that certificate authorities and clusters hand out. */
final class PemFiles {

  private PemFiles() {}

  /**
   * Reads a certificate with those that vouch for it, and its key in PKCS#8, without a password.
   *
   * @throws IOException when a file cannot be read or holds something else
   */
  static KeyStore identity(Path certificates, Path key) throws IOException {
    try {
      KeyStore store = empty();
      store.setKeyEntry(
          "service",
          PemKeys.privateKey(Files.readString(key, StandardCharsets.US_ASCII), key.toString()),
          new char[0],
          certificates(certificates).toArray(Certificate[]::new));
      return store;
    } catch (GeneralSecurityException e) {
      throw new IOException(certificates + ": the certificate and the key do not fit", e);
    }
  }

  /**
   * Reads the certificates of those who vouch for clients.
   *
   * @throws IOException when the file cannot be read or holds something else
   */
  static KeyStore authorities(Path certificates) throws IOException {
    try {
      KeyStore store = empty();
      int number = 0;
      for (Certificate certificate : certificates(certificates)) {
        store.setCertificateEntry("authority-" + number++, certificate);
      }
      return store;
    } catch (GeneralSecurityException e) {
      throw new IOException(certificates + ": holds no certificate", e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static Collection<? extends Certificate> certificates(Path file) throws IOException {
    try {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
      if (found.isEmpty()) {
        throw new IOException(file + ": holds no certificate");
      }
      return found;
    } catch (GeneralSecurityException e) {
      throw new IOException(file + ": holds no certificate", e);
    }
  }
}
