package org.lexloci.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lexloci.cli.Ran;

/** Runs that between them have everything a report can hold, each judged once for all formats. */
public final class Reported {

  /** The formats of the command line. */
  public static final List<String> FORMATS =
      List.of(
          "text",
          "json",
          "ndjson",
          "csv",
          "markdown",
          "sarif",
          "junit",
          "github",
          "gitlab",
          "pipelines",
          "teamcity",
          "oscal",
          "openreports",
          "wgpolicy");

  /** A run with a reading that is settled, an object without a product, and another agreement. */
  static final List<String> ASIDES =
      List.of(
          "check",
          "examples/18-kubernetes",
          "src/test/resources/beside",
          "--beside=openai-amazon",
          "--config=src/test/resources/waivers/lexloci.yaml");

  /** What is typed before the formats. */
  public static final List<List<String>> RUNS =
      List.of(
          List.of("check", "examples"),
          List.of("check", "examples", "--editions", "in-force"),
          List.of("check", "src/test/resources/hostile"),
          List.of("check", "examples/09-consent", "nowhere.yaml"),
          List.of("check", "nowhere.yaml"),
          ASIDES,
          List.of("may", "gpt-5.5", "on", "aws"),
          List.of("may", "gpt-5.5", "on", "aws", "--given=agi-verified=2026-01-01"),
          List.of("may", "teapot", "on", "aws"),
          List.of("may", "gpt-5.5", "on", "aws", "--launch=2018-01-01", "--editions=in-force"));

  private static final Map<List<String>, Map<String, String>> TOLD = new ConcurrentHashMap<>();

  private Reported() {}

  /** Tells a run in a format. */
  public static String in(String format, List<String> run) {
    return TOLD.computeIfAbsent(run, Reported::tell).get(format);
  }

  private static Map<String, String> tell(List<String> run) {
    try {
      Path folder = Files.createTempDirectory("reported");
      List<String> args = new ArrayList<>(run);
      FORMATS.forEach(f -> args.addAll(List.of("-o", f + "=" + folder.resolve(f))));
      Ran.lexloci(args.toArray(String[]::new)).saysNothing();
      Map<String, String> told = new HashMap<>();
      for (String format : FORMATS) {
        told.put(format, Files.readString(folder.resolve(format)));
        Files.delete(folder.resolve(format));
      }
      Files.delete(folder);
      return told;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
