package org.lexloci.manifest.model;

import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.program.Command;
import org.lexloci.manifest.program.Servers;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/**
 * Finds names of models in the variables that one container is given.
 *
 * @param command that the container runs, with the values of its variables
 */
public record VariableWords(Models models, Command command, ModelWords words) {

  /** What a server is told by a variable of its own. */
  public void configured(String variable, Node value, Path at) {
    if (models.servers().is("variable", variable)) {
      String text = value instanceof ScalarNode s ? command.filled(s.text()) : Command.OPEN;
      words.model("variable", text, new Command.Word("", value, at));
    }
  }

  /** Where a server is, a variable of any name may name its model. */
  public void mentioned(String variable, Node value, Path at) {
    if (value instanceof ScalarNode text) {
      String name = command.filled(text.text());
      models
          .product(name)
          .ifPresent(product -> words.add(true, "variable", name, product, value, at));
    }
  }

  /** A program that nobody knows, and that is given a model whose weights are published. */
  public void loaded(String variable, Node value, Path at) {
    Servers servers = models.servers();
    boolean names = servers.is("variable", variable) || servers.is("named", variable);
    if (names && value instanceof ScalarNode text) {
      String name = command.filled(text.text());
      words.loaded(true, "variable", name, new Command.Word(name, value, at));
    }
  }
}
