package org.lexloci.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets Jazzer look for bytes that a target takes ill, one process for each target. */
public final class Fuzzers {

  private Fuzzers() {}

  /**
   * Starts Jazzer for each target.
   *
   * @param args seconds for each, and the names of the targets; all of them when none is named
   */
  public static void main(String... args) throws IOException, InterruptedException {
    List<String> names = new ArrayList<>(List.of(args).subList(1, args.length));
    if (names.isEmpty()) {
      List.of(FuzzTarget.values()).forEach(target -> names.add(target.name()));
    }
    List<String> ill = new ArrayList<>();
    for (String name : names) {
      Path found = Files.createDirectories(Path.of("target", "fuzz", name));
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx1g",
                  "-Dlexloci.fuzz=" + name,
                  "-cp",
                  System.getProperty("java.class.path"),
                  "com.code_intelligence.jazzer.Jazzer",
                  "--target_class=" + FuzzDriver.class.getName(),
                  "--instrumentation_includes=org.lexloci.**",
                  "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                  "--reproducer_path=" + found,
                  "-artifact_prefix=" + found + "/",
                  "-max_total_time=" + args[0],
                  "-max_len=4096",
                  "-timeout=60",
                  "-rss_limit_mb=3000",
                  "-print_final_stats=1",
                  found.toString(),
                  "src/test/resources/fuzz/" + name.toLowerCase())
              .inheritIO()
              .start();
      if (process.waitFor() != 0) {
        ill.add(name);
      }
    }
    System.out.println(ill.isEmpty() ? "nothing was taken ill" : "taken ill: " + ill);
    System.exit(ill.isEmpty() ? 0 : 1);
  }
}
