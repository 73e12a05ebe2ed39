package org.lexloci.cli.house;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.library.AgreementTexts;
import org.lexloci.library.CachedLibrary;
import org.lexloci.library.DirectoryLibrary;
import org.lexloci.library.DirectoryTexts;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.library.PackedTexts;
import org.lexloci.library.RuleCache;
import org.lexloci.source.SafeText;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;

/**
 * Which agreement is meant: the name of a shipped one, or else a directory.
 *
 * @param word as it was written
 * @param path the same as a path from the working directory
 */
public record AgreementArgument(String word, String path) {

  /** What a directory may have in its name, and no shipped agreement has. */
  private static final Pattern PATH = Pattern.compile("[/\\\\.]");

  /** Takes the word as a path from the working directory. */
  public AgreementArgument(String word) {
    this(word, word);
  }

  /** Finds the directory that is meant; empty for a shipped agreement. */
  public Optional<Path> directory(Checkout checkout) {
    try {
      return isShipped() || path.isEmpty()
          ? Optional.empty()
          : Optional.of(checkout.resolve(path)).filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Finds the texts that the authors of the agreement wrote for people. */
  AgreementTexts texts(Checkout checkout, Library library) {
    return directory(checkout)
        .<AgreementTexts>map(directory -> new DirectoryTexts(directory, library))
        .orElseGet(() -> new PackedTexts(library.agreement().id()));
  }

  /** Opens the agreement, or throws what {@code mistake} makes of the reason. */
  public Library open(
      Binder binder,
      Terminal terminal,
      Checkout checkout,
      Function<String, RuntimeException> mistake) {
    if (isShipped()) {
      return PackedLibrary.open(word);
    }
    Path directory =
        directory(checkout)
            .orElseThrow(() -> mistake.apply(missing(PackedLibrary.shipped(), checkout)));
    return CacheDirectory.of(terminal.environment(), terminal.directory(), directory)
        .<Library>map(cache -> new CachedLibrary(directory, binder, new RuleCache(cache)))
        .orElseGet(() -> new DirectoryLibrary(directory, binder));
  }

  /** Says why no agreement is meant; empty where one is. */
  public Optional<String> complaint(Checkout checkout) {
    return isShipped() || directory(checkout).isPresent()
        ? Optional.empty()
        : Optional.of(missing(PackedLibrary.shipped(), checkout));
  }

  private boolean isShipped() {
    return PackedLibrary.shipped().contains(word);
  }

  private String missing(List<String> shipped, Checkout checkout) {
    if (checkout.isNew(path)) {
      return "the agreement " + SafeText.quoted(word) + " is not there before the change";
    }
    String missing = "no such directory " + SafeText.quoted(word);
    return NearMiss.of(word, shipped)
        .map(near -> missing + "; did you mean `" + near + "`?")
        .orElse(
            PATH.matcher(word).find()
                ? missing
                : missing + "; shipped are " + WordList.and(shipped));
  }
}
