package org.lexloci.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.Problem;
import org.lexloci.source.StatedValue;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.binding.Envelope;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.PathText;
import org.lexloci.source.file.RepositoryTop;
import org.lexloci.source.reader.DocumentReader;

/**
 * A configuration with the place it stands in.
 *
 * @param prefix what leads from the working directory to its paths: empty, or ending in a slash
 */
public record ConfigurationFile(Configuration configuration, String prefix) {

  /** The kind of document that is read here. */
  public static final String KIND = "Configuration";

  /** The name that is looked for. */
  public static final String NAME = "lexloci.yaml";

  private static final List<String> MISNAMED =
      List.of("lexloci.yml", ".lexloci.yaml", ".lexloci.yml");

  /** Stands for a house without a configuration. */
  public static final ConfigurationFile NONE = new ConfigurationFile(Configuration.EMPTY, "");

  /**
   * Looks for a configuration upwards, as far as the top of the repository, a home directory or the
   * root, and answers it as the working directory sees it: a link that leads nowhere too, which
   * cannot be read.
   *
   * @throws FaultException when one has a name by which it would not be read
   */
  public static Optional<String> find(Path directory, Optional<Path> home) {
    String up = "";
    @Nullable Path place = directory.toAbsolutePath().normalize();
    while (place != null) {
      refuseMisnamed(place, up);
      Path file = place.resolve(NAME);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file)) {
        return Optional.of(up + NAME);
      }
      if (Files.exists(place.resolve(RepositoryTop.MARK))
          || home.filter(place::equals).isPresent()) {
        return Optional.empty();
      }
      place = place.getParent();
      up = "../" + up;
    }
    return Optional.empty();
  }

  private static void refuseMisnamed(Path place, String up) {
    for (String name : MISNAMED) {
      if (claimsToBeOne(place.resolve(name))) {
        throw FaultException.ofInput(
            up + name, "is not read; a configuration is called `" + NAME + "`");
      }
    }
  }

  /** A job of a build server may be called like one; it is no longer than what is read. */
  private static boolean claimsToBeOne(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return false;
      }
      if (Files.size(file) > Limits.DEFAULT.bytes()) {
        return true;
      }
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return text.contains("lexloci.dev/") && text.contains(KIND);
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Reads a configuration.
   *
   * @param named as the working directory sees it
   * @throws FaultException when anything is wrong with it
   */
  public static ConfigurationFile read(
      String named, Checkout checkout, DocumentReader reader, Binder binder) {
    FileDocuments reading = reader.read(new InputFile(named, checkout.resolve(named)));
    List<Problem> problems = new ArrayList<>(reading.problems());
    Optional<Configuration> read = Optional.empty();
    if (problems.isEmpty()) {
      read =
          Envelope.only(reading.documents(), KIND, problems::add)
              .flatMap(e -> binder.bind(e.spec(), Configuration.class, problems::add));
    }
    FaultException.refuse(Exit.INPUT, problems);
    String slashed = PathText.slashed(Path.of(named));
    return new ConfigurationFile(
        read.orElseThrow(), slashed.substring(0, slashed.lastIndexOf('/') + 1));
  }

  /** Answers a path of the configuration as the working directory sees it. */
  public String resolve(String path) {
    return Path.of(path).isAbsolute() ? path : prefix + path;
  }

  /** Answers paths of the configuration as the working directory sees them. */
  public List<String> resolve(@Nullable List<StatedValue<String>> paths) {
    return paths == null ? List.of() : paths.stream().map(p -> resolve(p.value())).toList();
  }
}
