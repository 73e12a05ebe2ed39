package org.lexloci.manifest.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.expression.HclLiteral;
import org.lexloci.manifest.terraform.expression.HclObject;
import org.lexloci.manifest.terraform.expression.HclTuple;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.UnreadableFileException;

/**
 * Reads the JSON syntax: <a
 * href="https://developer.hashicorp.com/terraform/language/syntax/json">its rules</a>.
 */
public final class JsonBodies {

  private JsonBodies() {}

  /** Reads a whole file. */
  public static HclBody of(MappingNode root) throws UnreadableFileException {
    List<HclBlock> blocks = new ArrayList<>();
    for (MappingNode.Entry entry : root.entries()) {
      int labels =
          switch (entry.key()) {
            case "resource", "data" -> 2;
            case "variable", "output", "module", "provider" -> 1;
            default -> 0;
          };
      block(entry.key(), labels, List.of(), entry, blocks);
    }
    return new HclBody(List.of(), blocks);
  }

  /** Reads arguments alone, as a file of values has them. */
  public static HclBody arguments(MappingNode mapping) throws UnreadableFileException {
    List<HclAttribute> attributes = new ArrayList<>();
    for (MappingNode.Entry entry : mapping.entries()) {
      attributes.add(new HclAttribute(entry.key(), entry.keyAt(), expression(entry.value())));
    }
    return new HclBody(attributes, List.of());
  }

  private static void block(
      String type, int labels, List<String> named, MappingNode.Entry entry, List<HclBlock> blocks)
      throws UnreadableFileException {
    List<Node> all = TreePaths.oneOrMore(entry.value());
    for (Node one : all) {
      if (!(one instanceof MappingNode mapping)) {
        continue;
      }
      if (labels > 0) {
        for (MappingNode.Entry inner : mapping.entries()) {
          List<String> more = new ArrayList<>(named);
          more.add(inner.key());
          block(type, labels - 1, more, inner, blocks);
        }
      } else {
        blocks.add(new HclBlock(type, named, entry.keyAt(), body(type, mapping)));
      }
    }
  }

  /** What a module requires is told in a block; every other mapping is taken for a value. */
  private static HclBody body(String type, MappingNode mapping) throws UnreadableFileException {
    HclBody body = arguments(mapping);
    if (!type.equals("terraform")) {
      return body;
    }
    List<HclBlock> blocks = new ArrayList<>();
    for (MappingNode.Entry entry : mapping.entries()) {
      block(entry.key(), 0, List.of(), entry, blocks);
    }
    return new HclBody(body.attributes(), blocks);
  }

  private static Expression expression(Node node) throws UnreadableFileException {
    if (node instanceof ScalarNode scalar) {
      return scalar.quoted()
          ? HclTemplates.whole(scalar.at(), scalar.text())
          : new HclLiteral(scalar);
    }
    if (node instanceof SequenceNode list) {
      List<Expression> items = new ArrayList<>();
      for (Node item : list.items()) {
        items.add(expression(item));
      }
      return new HclTuple(list.at(), items);
    }
    if (node instanceof MappingNode mapping) {
      List<HclObject.Item> items = new ArrayList<>();
      for (MappingNode.Entry entry : mapping.entries()) {
        items.add(
            new HclObject.Item(
                HclTemplates.whole(entry.keyAt(), entry.key()), expression(entry.value())));
      }
      return new HclObject(mapping.at(), items);
    }
    return new HclLiteral(node);
  }
}
