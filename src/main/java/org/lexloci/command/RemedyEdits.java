package org.lexloci.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.decision.Decision;
import org.lexloci.deployment.Deployment;
import org.lexloci.remedy.Remedy;
import org.lexloci.remedy.RemedyPatch;
import org.lexloci.remedy.Statement;
import org.lexloci.run.Run;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.edit.DocumentEditor;
import org.lexloci.source.edit.TextEdit;
import org.lexloci.source.edit.UneditableException;
import org.lexloci.source.file.PathText;
import org.lexloci.source.file.RepositoryTop;

/** Writes remedies as edits of the files in which descriptors stand. */
public final class RemedyEdits {

  private final Path base;
  private final Map<String, Source> sources = new HashMap<>();

  /**
   * A file that holds descriptors.
   *
   * @param editor to edit; none where nothing in the file can be edited
   * @param obstacle why there is none
   */
  private record Source(Optional<DocumentEditor> editor, String obstacle) {

    private static Source sealed(String obstacle) {
      return new Source(Optional.empty(), obstacle);
    }
  }

  /** Names files in patches as they are seen from a directory. */
  public RemedyEdits(Path base) {
    this.base = base.toAbsolutePath().normalize();
  }

  /** Writes the one-step edits of every decision of a run. */
  public Run write(Run run) {
    List<Decision> decisions =
        run.decisions().stream()
            .map(d -> d.written(r -> r.with(write(d.deployment(), r))))
            .toList();
    return run.advised(decisions, run.patch(), List.of());
  }

  /** Writes what a remedy changes in a descriptor. */
  RemedyPatch write(Deployment deployment, Remedy remedy) {
    Map<List<String>, Optional<String>> values = new LinkedHashMap<>();
    List<Statement> statements =
        remedy.changes().stream().flatMap(c -> c.states().stream()).toList();
    statements.stream()
        .flatMap(s -> s.without().stream())
        .forEach(field -> values.put(path(field), Optional.empty()));
    statements.forEach(s -> values.put(path(s.field()), Optional.of(s.value())));
    if (values.isEmpty()) {
      return RemedyPatch.NOTHING;
    }
    Position at = deployment.at();
    Source source = sources.computeIfAbsent(at.file(), file -> source(at));
    if (source.editor().isEmpty()) {
      return RemedyPatch.without(Problem.whole(at.file(), source.obstacle()));
    }
    try {
      DocumentEditor editor = source.editor().get();
      List<TextEdit> edits = editor.set(at, "ProductDeployment", values);
      String diff = editor.diff(fileName(at.file()), edits);
      return new RemedyPatch(edits, diff, "", Optional.empty());
    } catch (UneditableException e) {
      return RemedyPatch.without(new Problem(at, String.valueOf(e.getMessage())));
    }
  }

  /** Joins edits into one patch, in which each file comes once. */
  String patch(List<TextEdit> edits) {
    Map<String, List<TextEdit>> byFile = new TreeMap<>();
    edits.forEach(e -> byFile.computeIfAbsent(e.at().file(), f -> new ArrayList<>()).add(e));
    StringBuilder patch = new StringBuilder();
    byFile.forEach(
        (file, ofFile) ->
            sources
                .get(file)
                .editor()
                .ifPresent(m -> patch.append(m.diff(fileName(file), ofFile))));
    return patch.toString();
  }

  private static List<String> path(String field) {
    return Stream.concat(Stream.of("spec"), Arrays.stream(field.split("\\."))).toList();
  }

  private Source source(Position at) {
    String file = at.file();
    if (at.line() == 0 || file.equals(InputFile.STANDARD_INPUT.shown())) {
      return Source.sealed("there is no file to edit");
    }
    if (fileName(file).isEmpty()) {
      return Source.sealed("it lies outside of the working directory");
    }
    try {
      InputFile input = new InputFile(file, base.resolve(file));
      return new Source(Optional.of(DocumentEditor.read(input, Limits.DEFAULT)), "");
    } catch (UneditableException e) {
      return Source.sealed(String.valueOf(e.getMessage()));
    }
  }

  /** Names a file as seen from the directory, else from the top of the file's own repository. */
  private String fileName(String file) {
    try {
      Path path = base.resolve(file).normalize();
      Optional<Path> from =
          path.startsWith(base) ? Optional.of(base) : RepositoryTop.of(path.resolveSibling(""));
      return from.map(f -> PathText.slashed(f.relativize(path))).orElse("");
    } catch (InvalidPathException e) {
      return "";
    }
  }
}
