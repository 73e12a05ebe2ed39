package org.lexloci.manifest.module;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.SourceText;
import org.lexloci.source.file.ProgramFiles;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.source.reader.FileFormat;

/**
 * The texts of the files of a run, for source that refers to other files by their names. No other
 * file is opened.
 */
public final class FileTexts {

  /** There are no files. */
  public static final FileTexts NONE = new FileTexts(List.of());

  private final Map<String, InputFile> files = new HashMap<>();
  private final Map<String, Optional<SourceText>> texts = new HashMap<>();
  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
  private @Nullable RepositoryFiles repositories;

  /** Knows files by the names that they are shown by. */
  public FileTexts(List<InputFile> files) {
    for (InputFile file : files) {
      if (!file.isStandardInput()) {
        this.files.put(Directories.normal(file.shown()), file);
      }
    }
  }

  /** Answers the text of a file, by its name from the working directory. */
  public Optional<SourceText> of(String name) {
    Optional<SourceText> text = texts.get(name);
    if (text == null) {
      InputFile file = files.get(name);
      text = file == null ? Optional.empty() : reader.text(file);
      texts.put(name, text);
    }
    return text;
  }

  /** Lists the texts of the program whose project file is one of the files. */
  public List<SourceText> program(String project) {
    InputFile file = files.get(Directories.normal(project));
    return file == null
        ? List.of()
        : ProgramFiles.of(file).stream().flatMap(f -> reader.text(f).stream()).toList();
  }

  /** Lists the texts of programs among the files, by how those are shown, as far as a few go. */
  public Stream<SourceText> programs(Predicate<String> which) {
    return those(
        file -> FileFormat.of(file).equals(Optional.of(FileFormat.PROGRAM)) && which.test(file));
  }

  /** Lists the texts of those of the files, by how they are shown, as far as a few go. */
  public Stream<SourceText> those(Predicate<String> which) {
    return files.values().stream()
        .filter(file -> which.test(file.shown()))
        .sorted(Comparator.comparing(InputFile::shown))
        .limit(ProgramFiles.MOST)
        .flatMap(file -> reader.text(file).stream());
  }

  /** Tells whether a file is one of them, by its name from the working directory. */
  public boolean has(String file) {
    return files.containsKey(file);
  }

  /**
   * Tells whether any of the files stands in a directory of a repository that is known to be
   * theirs.
   *
   * @param address where the repository is fetched from
   * @param directory from its top
   */
  public boolean holds(String address, String directory) {
    if (repositories == null) {
      repositories = new RepositoryFiles(files.values().stream().map(InputFile::path).toList());
    }
    return repositories.hold(address, directory);
  }

  /** Tells whether a file has been asked for, so that what refers to it has read it. */
  public boolean isRead(String file) {
    return texts.getOrDefault(Directories.normal(file), Optional.empty()).isPresent();
  }
}
