package org.lexloci.fuzz;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** Whether libraries can read a text at all. */
final class Parses {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Parses() {}

  static boolean json(byte[] bytes) {
    try {
      return !JSON.readTree(bytes).isMissingNode();
    } catch (IOException e) {
      return false;
    }
  }

  static boolean yaml(byte[] bytes) {
    try {
      String text = new String(bytes, StandardCharsets.UTF_8);
      new Yaml(new LoaderOptions()).parse(new java.io.StringReader(text)).forEach(event -> {});
      return true;
    } catch (YAMLException e) {
      return false;
    }
  }
}
