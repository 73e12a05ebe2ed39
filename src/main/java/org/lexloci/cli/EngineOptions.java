package org.lexloci.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lexloci.library.Library;
import org.lexloci.source.NearMiss;
import org.lexloci.source.WordList;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What tells the findings of a world. */
final class EngineOptions {

  private static final String DIAGRAM = "diagram";
  private static final List<String> ENGINES = List.of(DIAGRAM, "drools");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "judge by `diagram` (the default), which was made of the rules, or by `drools`, which"
              + " runs them in every world that is possible: slower, and the same to the byte")
  private String engine = DIAGRAM;

  /** Answers an agreement that is judged by the engine that was asked for. */
  Library judged(Library library) {
    if (engine.equals(DIAGRAM)) {
      return library;
    }
    if (!ENGINES.contains(engine)) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          NearMiss.unknown("engine", engine, ENGINES, "expected " + WordList.or(ENGINES)));
    }
    return library.live();
  }
}
