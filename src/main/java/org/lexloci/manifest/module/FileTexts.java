package org.lexloci.manifest.module;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.ProgramFiles;
import org.lexloci.source.SourceText;

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

  /** Tells whether a file is one of them, by its name from the working directory. */
  public boolean has(String file) {
    return files.containsKey(file);
  }

  /** Tells whether a directory holds any of the files. */
  public boolean holds(String directory) {
    return files.keySet().stream().anyMatch(file -> file.startsWith(directory + "/"));
  }

  /** Tells whether a file has been asked for, so that what refers to it has read it. */
  public boolean isRead(String file) {
    return texts.getOrDefault(Directories.normal(file), Optional.empty()).isPresent();
  }
}
