package org.lexloci.manifest.terraform.module;

import java.util.Optional;
import java.util.Set;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.module.Steps;
import org.lexloci.manifest.terraform.expression.HclCall;
import org.lexloci.manifest.terraform.hcl.HclBody;
import org.lexloci.source.Node;
import org.lexloci.source.SourceText;

/**
 * What all modules share that are evaluated for one root module: the files that functions may read,
 * and the steps that are left, as expressions can be made to double each other without end.
 */
public final class Evaluation {

  /** Characters of a file that count as one step. */
  private static final int CHARACTERS = 16;

  private final FileTexts texts;
  private final String root;
  private final Steps steps = new Steps(1_000_000);
  private final ParameterChoices choices;
  private final Set<String> given;

  /**
   * Begins.
   *
   * @param root the directory that names of files are taken from
   * @param choices with which variables of the root module are taken
   * @param given variables that a file of values is asked for to state
   */
  public Evaluation(FileTexts texts, String root, ParameterChoices choices, Set<String> given) {
    this.texts = texts;
    this.given = given;
    this.root = root;
    this.choices = choices;
  }

  /** Whoever deploys the root module may give a variable another value than the one it has. */
  Node chosen(String variable, HclBody declared, Node value) {
    if (given.contains(variable)) {
      return value;
    }
    String shown = "var." + variable;
    declared.blocks("validation").stream()
        .flatMap(validation -> validation.body().attribute("condition").stream())
        .forEach(allowed -> choices.listed(shown, HclCall.heldAgainst(allowed)));
    return choices.parameter(shown, value);
  }

  /** Answers with which values variables of the root module are taken. */
  public ParameterChoices choices() {
    return choices;
  }

  /** Answers the text of a file that was read, by its name from the root module. */
  Optional<SourceText> text(String name) {
    return texts
        .of(name.startsWith("/") ? Directories.normal(name) : Directories.resolved(root, name))
        .filter(text -> steps.take(text.text().length() / CHARACTERS));
  }

  /** Answers how a directory is called from the root module. */
  String path(String directory) {
    return Directories.relative(root, directory);
  }

  /** Answers the steps that are left. */
  public Steps steps() {
    return steps;
  }
}
