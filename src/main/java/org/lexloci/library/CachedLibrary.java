package org.lexloci.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.engine.EditionRules;
import org.lexloci.source.Sha256;
import org.lexloci.source.binding.Binder;
import org.lexloci.world.Questions;

/**
 * An agreement in a directory of the user's, remembered by the digest of its files: the second run
 * with it reads no YAML and loads no compiler. One with a mistake in it is never remembered.
 */
public final class CachedLibrary extends Library {

  private static final String AGREEMENT = "agreement";
  private static final String DIGEST = "digest";

  private final Path directory;
  private final Binder binder;
  private final RuleCache cache;
  private final String files;
  private final String key;
  private final Agreement agreement;
  private @Nullable DirectoryLibrary unremembered;

  /**
   * Opens a directory.
   *
   * @throws org.lexloci.agreement.AgreementException with everything that is wrong with it
   */
  public CachedLibrary(Path directory, Binder binder, RuleCache cache) {
    this.directory = directory;
    this.binder = binder;
    this.cache = cache;
    this.files = Digest.of(directory);
    this.key = key(files);
    this.agreement =
        cache
            .read(key, AGREEMENT)
            .map(CachedLibrary::remembered)
            .orElseGet(() -> opened().agreement());
  }

  @Override
  public Agreement agreement() {
    return agreement;
  }

  @Override
  public String digest() {
    return cache
        .read(key, DIGEST)
        .map(written -> new String(written, StandardCharsets.UTF_8))
        .orElseGet(this::digested);
  }

  private String digested() {
    String digest = opened().digest();
    remember(DIGEST, digest.getBytes(StandardCharsets.UTF_8));
    return digest;
  }

  @Override
  EditionRules load(EditionPeriod period) {
    return cache.read(key, period.name()).map(this::unpacked).orElseGet(() -> compile(period));
  }

  @Override
  public Map<String, String> rules(EditionPeriod period) {
    return RuleDigest.all(new DirectoryFiles(directory), period);
  }

  /** What is remembered is data and never classes, so that the rules are compiled again. */
  @Override
  public Library live() {
    return opened().live();
  }

  private EditionRules unpacked(byte[] written) {
    InputStream in = new ByteArrayInputStream(written);
    try {
      return PackedEdition.read(in, in, edition -> Questions.all(agreement, edition));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EditionRules compile(EditionPeriod period) {
    DirectoryLibrary library = opened();
    EditionRules rules = library.edition(period);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    written.writeBytes(PackedEdition.pack(rules));
    written.writeBytes(rules.base().written());
    remember(period.name(), written.toByteArray());
    return rules;
  }

  /** Opens what is not remembered, whole, so that all that is wrong with it is told. */
  private DirectoryLibrary opened() {
    if (unremembered == null) {
      unremembered = new DirectoryLibrary(directory, binder);
      remember(AGREEMENT, AgreementValues.VALUES.pack(unremembered.agreement()));
    }
    return unremembered;
  }

  /** Somebody may have saved a file since it was read. */
  private void remember(String name, byte[] content) {
    if (Digest.of(directory).equals(files)) {
      cache.write(key, name, content);
    }
  }

  private static Agreement remembered(byte[] packed) {
    try {
      return AgreementValues.VALUES.read(new ByteArrayInputStream(packed), Agreement.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A change of the rules, of the program, of Drools or of Java makes another key. */
  private static String key(String files) {
    String program = PackedLibrary.program();
    return Sha256.hex(files + "\n" + program + "\n" + Runtime.version().feature());
  }
}
