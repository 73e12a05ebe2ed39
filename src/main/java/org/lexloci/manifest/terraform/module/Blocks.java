package org.lexloci.manifest.terraform.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.manifest.terraform.expression.HclReference;
import org.lexloci.manifest.terraform.expression.Scope;
import org.lexloci.manifest.terraform.hcl.HclAttribute;
import org.lexloci.manifest.terraform.hcl.HclBlock;
import org.lexloci.manifest.terraform.hcl.HclBody;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SequenceNode;

/** Evaluates bodies of blocks: blocks inside become lists, as a plan has them. */
public final class Blocks {

  /** What says how a resource is made, and is no part of it. */
  public static final Set<String> META =
      Set.of("count", "for_each", "provider", "providers", "depends_on", "lifecycle", "connection");

  private Blocks() {}

  /**
   * Evaluates what stands in a body.
   *
   * @param without names of arguments and types of blocks that are left out
   */
  public static List<MappingNode.Entry> entries(HclBody body, Scope scope, Set<String> without) {
    Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
    for (HclAttribute attribute : body.attributes()) {
      if (!without.contains(attribute.name())) {
        entries.put(
            attribute.name(),
            new MappingNode.Entry(
                attribute.name(), attribute.at(), scope.value(attribute.value())));
      }
    }
    Map<String, List<Node>> lists = new LinkedHashMap<>();
    Map<String, Position> places = new LinkedHashMap<>();
    for (HclBlock block : body.blocks()) {
      if (!without.contains(block.type())) {
        String name = block.type().equals("dynamic") ? block.label(0) : block.type();
        places.putIfAbsent(name, block.at());
        List<Node> list = lists.computeIfAbsent(name, k -> new ArrayList<>());
        if (block.type().equals("dynamic")) {
          list.addAll(dynamic(block, scope));
        } else {
          list.add(new MappingNode(block.at(), entries(block.body(), scope, Set.of())));
        }
      }
    }
    lists.forEach(
        (name, list) ->
            entries.put(
                name,
                new MappingNode.Entry(
                    name, places.get(name), new SequenceNode(places.get(name), list))));
    return List.copyOf(entries.values());
  }

  /** Makes a block for each item, or one of what is not known. */
  private static List<Node> dynamic(HclBlock block, Scope scope) {
    String iterator =
        block
            .body()
            .attribute("iterator")
            .filter(HclReference.class::isInstance)
            .map(name -> ((HclReference) name).names().get(0))
            .orElse(block.label(0));
    Node all =
        block
            .body()
            .attribute("for_each")
            .map(scope::value)
            .orElse(new UnknownValue(block.at(), "a loop over nothing"));
    List<Values.Keyed> items = Values.each(all).orElse(List.of(new Values.Keyed(all, all)));
    List<Node> made = new ArrayList<>();
    for (HclBlock content : block.body().blocks("content")) {
      for (Values.Keyed item : items) {
        Node each =
            new MappingNode(
                block.at(),
                List.of(
                    new MappingNode.Entry("key", block.at(), item.key()),
                    new MappingNode.Entry("value", block.at(), item.value())));
        made.add(
            new MappingNode(
                content.at(), entries(content.body(), scope.with(iterator, each), Set.of())));
      }
    }
    return made;
  }
}
