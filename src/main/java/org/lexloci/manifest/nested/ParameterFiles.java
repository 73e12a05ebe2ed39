package org.lexloci.manifest.nested;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.plan.PlanSubjects;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Files of parameters of templates. A template is deployed with each that is near it and says
 * nothing that it does not declare, which would be a mistake.
 */
public final class ParameterFiles {

  /** What a tool puts in the place of a variable of its environment, with a default or without. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+(?:=([^{}]*))?\\}");

  private final List<Document> files;
  private final Set<String> used = new HashSet<>();

  public ParameterFiles(List<Document> files) {
    this.files = List.copyOf(files);
  }

  /** Lists those of which the template is not among the files that were read. */
  public List<Document> alone() {
    return files.stream().filter(file -> !used.contains(file.file())).toList();
  }

  /**
   * Has a reader read each template as it is deployed: with its defaults, unless one is missing and
   * a file has it, and with each of its files. What a file changes nothing about is listed once.
   */
  public KindReader with(KindReader reader) {
    return new KindReader() {

      @Override
      public List<Subject> read(Document template) {
        return ParameterFiles.this.read(template, reader);
      }

      @Override
      public List<Node> views(Document template) {
        return reader.views(template);
      }
    };
  }

  private List<Subject> read(Document template, KindReader reader) {
    Set<String> declared = new HashSet<>();
    boolean complete = true;
    for (MappingNode.Entry parameter : parameters(template)) {
      declared.add(parameter.key().toLowerCase(Locale.ROOT));
      complete &= TreePaths.at(parameter.value(), "defaultValue").isPresent();
    }
    List<Document> passed =
        files.stream()
            .filter(file -> isNear(Directories.of(file.file()), Directories.of(template.file())))
            .filter(file -> declared.containsAll(names(file)))
            .toList();
    List<Subject> subjects = new ArrayList<>();
    if (complete || passed.isEmpty()) {
      subjects.addAll(reader.read(template));
    }
    Set<List<Object>> seen = subjects.stream().map(ParameterFiles::key).collect(Collectors.toSet());
    for (Document file : passed) {
      used.add(file.file());
      MappingNode values = new MappingNode(file.root().at(), values(file));
      Node root = new PassedParameters(values, false).into(template.root());
      reader
          .read(new Document(template.file(), template.number(), root, template.oddities()))
          .stream()
          .filter(subject -> seen.add(key(subject)))
          .map(subject -> subject.noted(List.of("with the values of " + file.file())))
          .forEach(subjects::add);
    }
    return subjects;
  }

  /** A file lies beside its template, below it, or in a directory of files of parameters. */
  private static boolean isNear(String file, String template) {
    return file.equals(template)
        || isBelow(file, template)
        || isBelow(template, Directories.of(file));
  }

  private static boolean isBelow(String directory, String above) {
    return above.isEmpty() || directory.startsWith(above.endsWith("/") ? above : above + "/");
  }

  private static Set<String> names(Document file) {
    return parameters(file).stream()
        .map(entry -> entry.key().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<MappingNode.Entry> parameters(Document document) {
    return TreePaths.mapping(document.root(), "parameters")
        .map(MappingNode::entries)
        .orElse(List.of());
  }

  private static List<MappingNode.Entry> values(Document file) {
    return parameters(file).stream().flatMap(entry -> filled(entry).stream()).toList();
  }

  /** Fills in defaults of variables; what has none is left to the template. */
  private static Optional<MappingNode.Entry> filled(MappingNode.Entry parameter) {
    if (!(TreePaths.at(parameter.value(), "value").orElse(null) instanceof ScalarNode value)) {
      return Optional.of(parameter);
    }
    Matcher matcher = VARIABLE.matcher(value.text());
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      if (matcher.group(1) == null) {
        return Optional.empty();
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(matcher.group(1)));
    }
    matcher.appendTail(filled);
    return Optional.of(
        parameter.with(new ScalarNode(value.at(), filled.toString(), value.quoted())));
  }

  private static List<Object> key(Subject subject) {
    return List.of(subject.at(), subject.name(), PlanSubjects.key(subject.evidence()));
  }
}
