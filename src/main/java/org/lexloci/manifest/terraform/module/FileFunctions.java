package org.lexloci.manifest.terraform.module;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.expression.Scope;
import org.lexloci.manifest.terraform.hcl.HclBlock;
import org.lexloci.manifest.terraform.hcl.HclTemplates;
import org.lexloci.manifest.terraform.value.Texts;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.SourceText;
import org.lexloci.source.UnreadableFileException;

/**
 * Computes what is made of the texts of files: functions, and data that only put texts together.
 */
final class FileFunctions {

  /** The functions. */
  static final Set<String> NAMES =
      Set.of("file", "filebase64", "templatefile", "templatestring", "fileexists");

  private FileFunctions() {}

  static Node value(String name, List<Node> arguments, ModuleInstance module, Position at) {
    Node first = arguments.isEmpty() ? new NullNode(at) : arguments.get(0);
    if (!(first instanceof ScalarNode named)) {
      return first instanceof UnknownValue
          ? first
          : new UnknownValue(at, "`" + name + "()` of nothing");
    }
    Node given = arguments.size() > 1 ? arguments.get(1) : new NullNode(at);
    if (name.equals("templatestring")) {
      return filled(named, given, module);
    }
    Optional<SourceText> file = module.evaluation().text(named.text());
    if (file.isEmpty()) {
      return new UnknownValue(
          at, SafeText.quoted(named.text()) + ", which is not among the files that were read");
    }
    ScalarNode text = Values.text(file.get().text(), file.get().at());
    return switch (name) {
      case "fileexists" -> Values.truth(true, at);
      case "templatefile" -> filled(text, given, module);
      default -> text;
    };
  }

  /**
   * Answers an attribute of data.
   *
   * @param block that says what the data is
   */
  static Node data(HclBlock block, String attribute, ModuleInstance module) {
    MappingNode stated =
        new MappingNode(block.at(), Blocks.entries(block.body(), module.scope(), Blocks.META));
    Node none = new NullNode(block.at());
    String shown = "data." + block.label(0) + "." + block.label(1) + "." + attribute;
    // What is asked for tells something of the answer.
    UnknownValue open = new UnknownValue(block.at(), SafeText.quoted(shown));
    Node unknown = stated.entries().isEmpty() ? open : open.but(stated);
    return switch (block.label(0)) {
      case "template_file" -> {
        Node template = stated.get("template").orElse(unknown);
        yield template instanceof ScalarNode text
            ? filled(text, stated.get("vars").orElse(none), module)
            : template;
      }
      case "local_file" ->
          value("file", List.of(stated.get("filename").orElse(unknown)), module, block.at());
      case "cloudinit_config", "template_cloudinit_config" -> parts(stated, block.at());
      default -> unknown;
    };
  }

  /** A machine runs one part after the other. */
  private static Node parts(MappingNode stated, Position at) {
    List<String> contents = new ArrayList<>();
    @Nullable UnknownValue open = null;
    if (stated.get("part").orElse(null) instanceof SequenceNode parts) {
      for (Node part : parts.items()) {
        Optional<Node> content =
            part instanceof MappingNode m ? m.get("content") : Optional.empty();
        content.ifPresent(c -> contents.addAll(Texts.in(c)));
        open =
            open == null && content.orElse(part) instanceof UnknownValue unknown ? unknown : open;
      }
    }
    Node text = Values.text(String.join("\n", contents), at);
    return open == null ? text : open.but(text);
  }

  private static Node filled(ScalarNode template, Node given, ModuleInstance module) {
    Map<String, Node> names = new HashMap<>();
    if (given instanceof MappingNode all) {
      all.entries().forEach(entry -> names.put(entry.key(), entry.value()));
    }
    try {
      Expression text = HclTemplates.whole(template.at(), template.text());
      return new Scope(new ModuleContext(module), names).value(text);
    } catch (UnreadableFileException e) {
      return new UnknownValue(template.at(), "a template that cannot be read").but(template);
    }
  }
}
