import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what tells one build from another, which is part of the name of an archive of classes.
 *
 * <p>Arguments: the directory of classes, the class path, and the file to write.
 */
final class Build {

  public static void main(String... args) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    Path classes = Path.of(args[0]);
    for (Path file : files(classes)) {
      sha.update(classes.relativize(file).toString().replace('\\', '/').getBytes("UTF-8"));
      sha.update(Files.readAllBytes(file));
    }
    for (String entry : args[1].split(java.io.File.pathSeparator)) {
      sha.update(Path.of(entry).getFileName().toString().getBytes("UTF-8"));
    }
    String digest = java.util.HexFormat.of().formatHex(sha.digest());
    Files.writeString(Path.of(args[2]), digest.substring(0, 16) + "\n");
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
