package org.lexloci.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.lexloci.JavaCommand;

/** A distribution with the real launcher, whose jar refers to the classes under test. */
record Distribution(Path home) {

  static Distribution in(Path home) {
    try {
      Files.createDirectories(home.resolve("lib"));
      Files.createDirectories(home.resolve("bin"));
      Path launcher = home.resolve("bin/lexloci");
      Files.copy(Path.of("src/main/scripts/lexloci"), launcher);
      if (!launcher.toFile().setExecutable(true)) {
        throw new IOException("not executable");
      }
      Manifest manifest = new Manifest();
      Attributes attributes = manifest.getMainAttributes();
      attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
      attributes.put(Attributes.Name.MAIN_CLASS, "org.lexloci.cli.Main");
      attributes.put(Attributes.Name.CLASS_PATH, classPath());
      new JarOutputStream(Files.newOutputStream(home.resolve("lib/lexloci.jar")), manifest).close();
      return new Distribution(home);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String classPath() {
    return JavaCommand.entries().stream()
        .map(entry -> entry.toUri().toString())
        .collect(Collectors.joining(" "));
  }
}
