package org.lexloci.cli.option;

import java.util.List;
import org.lexloci.library.Library;
import org.lexloci.source.word.NearMiss;
import picocli.CommandLine.Option;

/** What computes the findings of a world: the diagram, or Drools. */
public final class EngineOptions extends OptionGroup {

  private static final String DIAGRAM = "diagram";
  private static final List<String> ENGINES = List.of(DIAGRAM, "drools");

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "judge by `diagram` (the default), which was made of the rules, or by `drools`, which"
              + " runs them in every world that is possible: slower, and the same to the byte")
  private String engine = DIAGRAM;

  /** Answers an agreement that is judged by the chosen engine. */
  public Library apply(Library library) {
    if (engine.equals(DIAGRAM)) {
      return library;
    }
    if (!ENGINES.contains(engine)) {
      throw mistake(NearMiss.unknown("engine", engine, ENGINES));
    }
    return library.live();
  }
}
