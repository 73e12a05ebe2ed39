package org.lexloci.manifest.terraform.hcl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.terraform.expression.Expression;

/** What stands in a file or between the braces of a block, found by its name however much it is. */
public final class HclBody {

  /** Holds nothing. */
  public static final HclBody EMPTY = new HclBody(List.of(), List.of());

  private final List<HclAttribute> attributes;
  private final List<HclBlock> blocks;
  private @Nullable Map<String, Expression> named;
  private @Nullable Map<String, List<HclBlock>> typed;
  private @Nullable Map<List<String>, HclBlock> labelled;

  /** Holds arguments and blocks, each in their order. */
  public HclBody(List<HclAttribute> attributes, List<HclBlock> blocks) {
    this.attributes = List.copyOf(attributes);
    this.blocks = List.copyOf(blocks);
  }

  public List<HclAttribute> attributes() {
    return attributes;
  }

  public List<HclBlock> blocks() {
    return blocks;
  }

  /** Finds what an argument is set to. */
  public Optional<Expression> attribute(String name) {
    Map<String, Expression> known = named;
    if (known == null) {
      known = new HashMap<>();
      for (HclAttribute attribute : attributes) {
        known.putIfAbsent(attribute.name(), attribute.value());
      }
      named = Map.copyOf(known);
    }
    return Optional.ofNullable(known.get(name));
  }

  public List<HclBlock> blocks(String type) {
    Map<String, List<HclBlock>> known = typed;
    if (known == null) {
      known = Map.copyOf(blocks.stream().collect(Collectors.groupingBy(HclBlock::type)));
      typed = known;
    }
    return known.getOrDefault(type, List.of());
  }

  /** Finds the first block of a type whose labels begin with one or two. */
  public Optional<HclBlock> block(String type, String... labels) {
    Map<List<String>, HclBlock> known = labelled;
    if (known == null) {
      known = new HashMap<>();
      for (HclBlock block : blocks) {
        known.putIfAbsent(List.of(block.type(), block.label(0)), block);
        known.putIfAbsent(List.of(block.type(), block.label(0), block.label(1)), block);
      }
      labelled = Map.copyOf(known);
    }
    List<String> key = new ArrayList<>(List.of(type));
    key.addAll(List.of(labels));
    return Optional.ofNullable(known.get(key));
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
