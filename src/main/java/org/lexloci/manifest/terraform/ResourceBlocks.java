package org.lexloci.manifest.terraform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.lexloci.manifest.plan.PlanAddress;
import org.lexloci.manifest.terraform.hcl.HclBlock;
import org.lexloci.manifest.terraform.hcl.HclBody;
import org.lexloci.manifest.terraform.hcl.HclParser;
import org.lexloci.manifest.terraform.module.HclModule;
import org.lexloci.manifest.terraform.module.ModuleTree;
import org.lexloci.source.Position;
import org.lexloci.source.SourceText;
import org.lexloci.source.UnreadableFileException;

/**
 * Finds the blocks of resources by their addresses. What is found is a place to look at and no
 * evidence: nobody knows whether a plan was made of just this source.
 */
public final class ResourceBlocks {

  private final Function<String, List<SourceText>> files;
  private final Map<String, HclModule> modules = new HashMap<>();

  /**
   * Prepares to look.
   *
   * @param files the source of a directory, which is named from where the plan lies
   */
  public ResourceBlocks(Function<String, List<SourceText>> files) {
    this.files = files;
  }

  /** Finds a block from the directory of a root module, through modules that have directories. */
  public Optional<Position> find(String root, String address) {
    String[] steps = PlanAddress.plain(address).split("\\.");
    String directory = root;
    int step = 0;
    for (; step + 1 < steps.length && steps[step].equals("module"); step += 2) {
      String from = directory;
      Optional<String> called =
          step / 2 < ModuleTree.DEEPEST
              ? module(from)
                  .block("module", steps[step + 1])
                  .flatMap(call -> HclModule.local(from, call))
              : Optional.empty();
      if (called.isEmpty()) {
        return Optional.empty();
      }
      directory = called.get();
    }
    return steps.length - step == 2
        ? module(directory).resource(steps[step], steps[step + 1]).map(HclBlock::at)
        : Optional.empty();
  }

  private HclModule module(String directory) {
    return modules.computeIfAbsent(directory, this::read);
  }

  /** What cannot be read tells of no block. */
  private HclModule read(String directory) {
    Map<String, HclBody> bodies = new TreeMap<>();
    for (SourceText text : files.apply(directory)) {
      try {
        bodies.put(text.at().file(), HclParser.body(text.at().file(), text.text()));
      } catch (UnreadableFileException e) {
        bodies.remove(text.at().file());
      }
    }
    return HclModule.of(directory, bodies);
  }
}
