package org.lexloci.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;

/** Certificates and keys in the form that certificate authorities and clusters hand out. */
public final class PemFiles {

  /**
   * A text in this form.
   *
   * @param shown what a message calls it
   */
  public record Pem(String text, String shown) {

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read
     */
    public static Pem of(Path file) throws IOException {
      return new Pem(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
    }
  }

  private PemFiles() {}

  /**
   * Reads a certificate with those that vouch for it, and its key in PKCS#8, without a password.
   *
   * @throws IOException when a file cannot be read or holds something else
   */
  public static KeyStore identity(Path certificates, Path key) throws IOException {
    Pem own = Pem.of(key);
    return identity(Pem.of(certificates), own);
  }

  /**
   * Reads the same from texts.
   *
   * @throws IOException when one holds something else, or the key is another certificate's
   */
  public static KeyStore identity(Pem certificates, Pem key) throws IOException {
    String misfit = certificates.shown() + ": the certificate and the key do not fit";
    PrivateKey own = PemKeys.privateKey(key.text(), key.shown());
    Certificate[] chain = certificates(certificates).toArray(Certificate[]::new);
    try {
      if (!fits(own, chain[0].getPublicKey())) {
        throw new IOException(misfit);
      }
      KeyStore store = empty();
      store.setKeyEntry("own", own, new char[0], chain);
      return store;
    } catch (GeneralSecurityException e) {
      throw new IOException(misfit, e);
    }
  }

  /** Where one of two files has been replaced, and the other one not yet, they do not fit. */
  private static boolean fits(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
    Signature signature =
        Signature.getInstance(
            switch (certified.getAlgorithm()) {
              case "EC" -> "SHA256withECDSA";
              case "RSA" -> "SHA256withRSA";
              default -> certified.getAlgorithm();
            });
    byte[] message = certified.getEncoded();
    signature.initSign(key);
    signature.update(message);
    byte[] signed = signature.sign();
    signature.initVerify(certified);
    signature.update(message);
    return signature.verify(signed);
  }

  /**
   * Reads the certificates of those who vouch for others.
   *
   * @throws IOException when the file cannot be read or holds something else
   */
  public static KeyStore authorities(Path certificates) throws IOException {
    return authorities(Pem.of(certificates));
  }

  /**
   * Reads the same from a text.
   *
   * @throws IOException when it holds something else
   */
  public static KeyStore authorities(Pem certificates) throws IOException {
    try {
      KeyStore store = empty();
      int number = 0;
      for (Certificate certificate : certificates(certificates)) {
        store.setCertificateEntry("authority-" + number++, certificate);
      }
      return store;
    } catch (GeneralSecurityException e) {
      throw new IOException(certificates.shown() + ": holds no certificate", e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static Collection<? extends Certificate> certificates(Pem pem) throws IOException {
    try {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(pem.text().getBytes(StandardCharsets.ISO_8859_1)));
      if (found.isEmpty()) {
        throw new IOException(pem.shown() + ": holds no certificate");
      }
      return found;
    } catch (GeneralSecurityException e) {
      throw new IOException(pem.shown() + ": holds no certificate", e);
    }
  }
}
