package org.lexloci.manifest.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in a file or between the braces of a block. */
record HclBody(List<HclAttribute> attributes, List<HclBlock> blocks) {

  static final HclBody EMPTY = new HclBody(List.of(), List.of());

  Optional<Expression> attribute(String name) {
    return attributes.stream()
        .filter(a -> a.name().equals(name))
        .map(HclAttribute::value)
        .findFirst();
  }

  List<HclBlock> blocks(String type) {
    return blocks.stream().filter(b -> b.type().equals(type)).toList();
  }

  /** Joins what stands in two files of one module. */
  HclBody and(HclBody other) {
    List<HclAttribute> allAttributes = new ArrayList<>(attributes);
    allAttributes.addAll(other.attributes);
    List<HclBlock> allBlocks = new ArrayList<>(blocks);
    allBlocks.addAll(other.blocks);
    return new HclBody(allAttributes, allBlocks);
  }
}
