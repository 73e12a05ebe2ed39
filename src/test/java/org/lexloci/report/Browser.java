package org.lexloci.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of this machine, without a window and without a network but this machine. */
public final class Browser {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Tried once, as a browser takes seconds to start. */
  private static final Map<Path, Boolean> STARTS = new ConcurrentHashMap<>();

  private final Path program;
  private final Path folder;

  private Browser(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * Finds it; a test is skipped where there is none, or none that starts.
   *
   * @param folder for what it writes
   */
  public static Browser orSkip(Path folder) {
    Optional<Path> program =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(program.isPresent(), "no browser is installed here");
    Browser browser = new Browser(program.orElseThrow(), folder);
    assumeTrue(
        STARTS.computeIfAbsent(browser.program, found -> browser.starts()),
        "the browser that is installed here does not start");
    return browser;
  }

  private boolean starts() {
    try {
      return run("<!DOCTYPE html><title>it starts</title>", List.of()).dom().contains("it starts");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What became of a page.
   *
   * @param dom the page after its scripts ran
   * @param log what it complained of
   */
  public record Shown(String dom, String log) {}

  /** Opens a page as it is, in a window of 1,280 by 900 pixels. */
  public Shown open(String html) throws IOException, InterruptedException {
    return run(html, List.of());
  }

  /**
   * Opens a page together with scripts, of which it knows nothing, and answers what they tell.
   *
   * @param scripts the last calls {@code tell}
   */
  public String tell(String html, List<String> switches, String... scripts)
      throws IOException, InterruptedException {
    StringBuilder with = new StringBuilder();
    with.append("<script>const tell = (text) => { document.body.textContent = ")
        .append("'[told]' + text + '[/told]'; };</script>");
    for (String script : scripts) {
      with.append("<script>").append(script).append("</script>");
    }
    String open = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    String dom = run(open.replace("</body>", with + "</body>"), switches).dom();
    return dom.substring(dom.indexOf("[told]") + 6, dom.lastIndexOf("[/told]"));
  }

  /** Lists what keeps people out of a page, as an empty list where nothing does. */
  public String obstacles(String html, List<String> switches, String first)
      throws IOException, InterruptedException {
    return tell(
        html,
        switches,
        axe(),
        first
            + "axe.run().then((found) => tell(JSON.stringify(found.violations.map((v) =>"
            + " [v.id, v.nodes.length, v.nodes[0].html, v.nodes[0].failureSummary]))));");
  }

  private static String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Opens a page that a server of this machine shows. */
  public Shown visit(URI page) throws IOException, InterruptedException {
    return run(page, List.of());
  }

  private Shown run(String html, List<String> switches) throws IOException, InterruptedException {
    return run(Files.writeString(folder.resolve("page.html"), html).toUri(), switches);
  }

  private Shown run(URI page, List<String> switches) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom");
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>(List.of(program.toString(), "--headless"));
    command.addAll(
        List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--user-data-dir=" + folder.resolve("profile"),
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--enable-logging=stderr",
            "--window-size=1280,900",
            "--virtual-time-budget=20000"));
    command.addAll(switches);
    command.addAll(List.of("--dump-dom", page.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Shown(read(dom), read(log));
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
