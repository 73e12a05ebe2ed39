package org.lexloci.fuzz;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** Whether libraries can read a text at all. */
final class Parses {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Azure's own tools read comments, and strings of several lines, in what they deploy. */
  private static final ObjectMapper TEMPLATE =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private Parses() {}

  static boolean json(byte[] bytes) {
    return json(JSON, bytes);
  }

  /** Tells whether it is JSON, or JSON as Azure's tools read templates and parameters. */
  static boolean jsonOrTemplate(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    boolean template =
        text.contains("deploymenttemplate.json") || text.contains("deploymentparameters.json");
    return json(template ? TEMPLATE : JSON, bytes);
  }

  private static boolean json(ObjectMapper library, byte[] bytes) {
    try {
      return !library.readTree(bytes).isMissingNode();
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
