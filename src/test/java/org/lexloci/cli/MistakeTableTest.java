package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.TrustPage;
import org.lexloci.source.packed.Resources;
import org.lexloci.tool.Tool;
import org.lexloci.tool.ToolArguments;

/**
 * A mistake in whatever is read is told in one line with its place, what is wrong, and what would
 * be right. {@code -Dlexloci.update} writes anew what is told; mistakes in agreements and on the
 * command line have tables of their own.
 */
final class MistakeTableTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path TABLE = Path.of("src/test/resources/org/lexloci/cli/mistakes.txt");

  /** A file, perhaps with a line and a column; an option; what a request calls a part of it. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(warning: )?([\\w-]+\\.(yaml|jsonl|key|json)(:\\d+:\\d+)?: .*"
              + "|(command line|lexloci|the request).*|.*`[\\w.]+`.*)");

  /** What would be right, or what has to go or to come. */
  private static final Pattern MEND =
      Pattern.compile(
          "did you mean|expected|such as|lists them|there is|is missing|missing field|is for one|"
              + "no such file|nothing to check|is blank|is no glob|has no value|twice|first at|"
              + "characters other than|not allowed here|left over|tab used|ends too early|too early|"
              + "names nothing before it|write the plain value|not UTF-8|give|before its first day|"
              + "nothing was judged: no|this is about|declares none|cannot be combined|no effect|"
              + "no such directory|is never closed|writes|set it to");

  private record Mistake(String area, String from, String to, String told) {

    @Override
    public String toString() {
      return area + ": `" + to + "` for `" + from + "`";
    }
  }

  @AutoClose private static final RunningService SERVICE = RunningService.inEmptyDirectory();
  @TempDir private Path folder;

  @Test
  void each_mistake_is_told_as_it_was() throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(TABLE).subList(0, 2));
    for (Mistake mistake : mistakes()) {
      lines.add(
          String.join(
              " ||| ",
              mistake.area(),
              written(mistake.from()),
              written(mistake.to()),
              told(mistake)));
    }
    if (System.getProperty("lexloci.update") != null) {
      Files.write(TABLE, lines);
    }

    assertThat(Files.readAllLines(TABLE)).isEqualTo(lines);
  }

  @Test
  void each_line_names_place_and_mend() {
    assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(150);
    for (Mistake mistake : mistakes()) {
      for (String line : mistake.told().split(" // ")) {
        assertThat(line).as(mistake.toString()).matches(PLACE);
        assertThat(line).as(mistake.toString()).containsPattern(MEND);
        assertThat(line).as(mistake.toString()).doesNotContainPattern("java\\.|Exception:|null");
      }
    }
    TrustPage.shows(mistakes().size() + " mistakes, each told with place, cause and mend");
  }

  private String told(Mistake mistake) throws Exception {
    for (String name : List.of("deploy", "records", "waivers", "baseline", "pod")) {
      Files.writeString(folder.resolve(name + ".yaml"), MistakenInput.text(name));
    }
    Files.deleteIfExists(folder.resolve("lexloci.yaml"));
    if (mistake.area().equals("configuration")) {
      Files.writeString(folder.resolve("lexloci.yaml"), MistakenInput.text("lexloci"));
    }
    Files.writeString(folder.resolve("gate.key"), key());
    Files.writeString(folder.resolve("proof.jsonl"), MistakenInput.text("proof"));
    Files.writeString(folder.resolve("gate.pub"), PUBLIC);
    return switch (mistake.area()) {
      case "deployment" -> checked(mistake, "deploy.yaml");
      case "manifest" -> checked(mistake, "pod.yaml", "check", "pod.yaml");
      case "records" -> checked(mistake, "records.yaml", "--records", "records.yaml");
      case "waiver" -> checked(mistake, "waivers.yaml", "--waivers", "waivers.yaml");
      case "baseline" -> checked(mistake, "baseline.yaml", "--baseline", "baseline.yaml");
      case "configuration" -> checked(mistake, "lexloci.yaml", "--config", "lexloci.yaml");
      case "key" ->
          checked(
              mistake,
              "gate.key",
              "--attest",
              mistake.from().equals("VARIABLE") ? "env:NOWHERE" : "gate.key");
      case "envelope" ->
          checked(mistake, "proof.jsonl", "verify-attestation", "proof.jsonl", "--key", "gate.pub");
      case "http" -> asked(mistake);
      case "mcp" -> called(mistake);
      default -> throw new IllegalStateException(mistake.area());
    };
  }

  private String checked(Mistake mistake, String file, String... more) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    switch (mistake.from()) {
      case "DELETE" -> Files.delete(path);
      case "EMPTY" -> Files.writeString(path, "");
      case "BINARY" -> Files.write(path, new byte[] {0, 1, 2, (byte) 0xff});
      case "DIRECTORY" -> {
        Files.delete(path);
        Files.createDirectory(path);
      }
      default -> Files.writeString(path, changed(text, mistake));
    }
    List<String> args = new ArrayList<>(List.of(more));
    if (args.isEmpty() || args.get(0).startsWith("--")) {
      args.addAll(0, List.of("check", "deploy.yaml"));
    }
    Ran ran = Ran.in(folder, Map.of(), args.toArray(String[]::new));
    if (Files.isDirectory(path)) {
      Files.delete(path);
    }
    return lines(ran);
  }

  private static String lines(Ran ran) {
    assertThat(ran.exit()).as(ran.toString()).isNotZero();
    return ran.err()
        .lines()
        .filter(line -> !line.startsWith("exit ") && !line.matches(".* · exit \\d, .*"))
        .filter(line -> !line.startsWith("try `lexloci"))
        .collect(Collectors.joining(" // "));
  }

  private static String asked(Mistake mistake) throws IOException {
    String body = changed(MistakenInput.text("question"), mistake);
    JsonNode answer = JSON.readTree(SERVICE.post("/access/v1/evaluation", body).body());
    JsonNode told = answer.at("/error/message");
    return told.isMissingNode() ? answer.at("/context/error/message").asText() : told.asText();
  }

  private String called(Mistake mistake) throws IOException {
    Map<String, Object> said =
        JSON.readValue(changed(MistakenInput.text("call"), mistake), new TypeReference<>() {});
    try {
      return lines(Ran.in(folder, Map.of(), Tool.MAY.line(said, folder).toArray(String[]::new)));
    } catch (ToolArguments.Mistake e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String changed(String text, Mistake mistake) {
    if (mistake.from().equals("WHOLE")) {
      return mistake.to();
    }
    if (mistake.from().equals("VARIABLE")) {
      return text;
    }
    assertThat(text).contains(mistake.from());
    int at = text.indexOf(mistake.from());
    return text.substring(0, at) + mistake.to() + text.substring(at + mistake.from().length());
  }

  private static String key() throws NoSuchAlgorithmException {
    byte[] encoded =
        KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getEncoder().encodeToString(encoded)
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static final String PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
      -----END PUBLIC KEY-----
      """;

  private static List<Mistake> mistakes() {
    return Resources.lines(MistakeTableTest.class, "mistakes.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split(" \\|\\|\\| ", -1)))
        .map(
            cells ->
                new Mistake(cells.get(0), text(cells.get(1)), text(cells.get(2)), cells.get(3)))
        .toList();
  }

  private static String text(String written) {
    return written.replace("\\n", "\n").replace("\\t", "\t");
  }

  private static String written(String text) {
    return text.replace("\n", "\\n").replace("\t", "\\t");
  }
}
