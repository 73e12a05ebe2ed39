package org.lexloci.manifest.terraform.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.terraform.expression.Constants;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.expression.HclObject;
import org.lexloci.manifest.terraform.hcl.HclAttribute;
import org.lexloci.manifest.terraform.hcl.HclBlock;
import org.lexloci.manifest.terraform.hcl.HclBody;
import org.lexloci.manifest.terraform.value.Values;

/**
 * The files of one directory, which are one module.
 *
 * @param directory as it is shown; empty for the working directory
 * @param files their names, each with what stands in it
 */
public record HclModule(String directory, HclBody body, List<String> files) {

  /** Joins files; what one of overrides says replaces what the others do. */
  public static HclModule of(String directory, Map<String, HclBody> files) {
    HclBody joined = HclBody.EMPTY;
    for (Map.Entry<String, HclBody> file : new TreeMap<>(files).entrySet()) {
      joined =
          overrides(file.getKey())
              ? new HclBody(joined.attributes(), overridden(joined.blocks(), file.getValue()))
              : joined.and(file.getValue());
    }
    return new HclModule(directory, joined, List.copyOf(new TreeMap<>(files).keySet()));
  }

  private static boolean overrides(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String stem = name.substring(0, Math.max(0, name.indexOf('.')));
    return stem.equals("override") || stem.endsWith("_override");
  }

  private static List<HclBlock> overridden(List<HclBlock> blocks, HclBody by) {
    List<HclBlock> all = new ArrayList<>();
    for (HclBlock block : blocks) {
      Optional<HclBlock> other =
          by.blocks().stream()
              .filter(b -> b.type().equals(block.type()) && b.labels().equals(block.labels()))
              .findFirst();
      all.add(other.map(o -> replaced(block, o.body())).orElse(block));
    }
    by.blocks().stream()
        .filter(
            b ->
                blocks.stream()
                    .noneMatch(o -> o.type().equals(b.type()) && o.labels().equals(b.labels())))
        .forEach(all::add);
    return all;
  }

  private static HclBlock replaced(HclBlock block, HclBody by) {
    List<HclAttribute> attributes = new ArrayList<>(by.attributes());
    block.body().attributes().stream()
        .filter(a -> by.attribute(a.name()).isEmpty())
        .forEach(attributes::add);
    List<HclBlock> blocks = new ArrayList<>(by.blocks());
    block.body().blocks().stream().filter(b -> by.blocks(b.type()).isEmpty()).forEach(blocks::add);
    return new HclBlock(block.type(), block.labels(), block.at(), new HclBody(attributes, blocks));
  }

  /** Tells whether it says where its state is kept, which is asked of what is carried out alone. */
  boolean keepsState() {
    return body.blocks("terraform").stream()
        .map(HclBlock::body)
        .anyMatch(b -> !b.blocks("backend").isEmpty() || !b.blocks("cloud").isEmpty());
  }

  public Optional<HclBlock> block(String type, String label) {
    return body.blocks().stream()
        .filter(b -> b.type().equals(type) && b.label(0).equals(label))
        .findFirst();
  }

  public Optional<HclBlock> resource(String type, String name) {
    return body.blocks().stream()
        .filter(b -> b.type().equals("resource"))
        .filter(b -> b.label(0).equals(type) && b.label(1).equals(name))
        .findFirst();
  }

  /** Finds the expression of a local value. */
  Optional<Expression> local(String name) {
    return body.blocks("locals").stream()
        .flatMap(b -> b.body().attribute(name).stream())
        .findFirst();
  }

  /** Answers where a provider comes from that the module calls by a name. */
  String source(String name) {
    return body.blocks("terraform").stream()
        .flatMap(t -> t.body().blocks("required_providers").stream())
        .flatMap(r -> r.body().attribute(name).stream())
        .flatMap(HclModule::sourceIn)
        .findFirst()
        .orElse("hashicorp/" + name);
  }

  private static Stream<String> sourceIn(Expression required) {
    return required instanceof HclObject object
        ? object.items().stream()
            .filter(item -> Values.is("source", Constants.of(item.key())))
            .flatMap(item -> Constants.text(item.value()).stream())
        : Stream.empty();
  }

  /** Answers the directory of a module that a call means; empty for one that is published. */
  public static Optional<String> local(String directory, HclBlock call) {
    return call.body()
        .attribute("source")
        .flatMap(Constants::text)
        .filter(s -> s.startsWith("./") || s.startsWith("../"))
        .map(s -> Directories.resolved(directory, s));
  }
}
