package org.lexloci.manifest.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.terraform.expression.Expression;

/** What stands in a file or between the braces of a block. */
public record HclBody(List<HclAttribute> attributes, List<HclBlock> blocks) {

  /** Holds nothing. */
  public static final HclBody EMPTY = new HclBody(List.of(), List.of());

  /** Finds what an argument is set to. */
  public Optional<Expression> attribute(String name) {
    return attributes.stream()
        .filter(a -> a.name().equals(name))
        .map(HclAttribute::value)
        .findFirst();
  }

  public List<HclBlock> blocks(String type) {
    return blocks.stream().filter(b -> b.type().equals(type)).toList();
  }

  /** Joins what stands in two files of one module. */
  public HclBody and(HclBody other) {
    List<HclAttribute> allAttributes = new ArrayList<>(attributes);
    allAttributes.addAll(other.attributes);
    List<HclBlock> allBlocks = new ArrayList<>(blocks);
    allBlocks.addAll(other.blocks);
    return new HclBody(allAttributes, allBlocks);
  }
}
