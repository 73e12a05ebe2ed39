package org.lexloci.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.Shipped;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.reader.DocumentReader;

/**
 * Changes that nothing notices, with the reason why nothing can.
 *
 * @param reasons by change
 */
record Survivors(Map<String, String> reasons) {

  private record Group(String why, List<String> survivors) {}

  static Survivors read(Path file) {
    SequenceNode groups =
        (SequenceNode)
            new DocumentReader(Limits.DEFAULT)
                .read(new InputFile(file.toString(), file))
                .documents()
                .get(0)
                .root();
    Map<String, String> reasons = new LinkedHashMap<>();
    groups
        .items()
        .forEach(
            item -> {
              Group group =
                  Shipped.BINDER
                      .bind(
                          item,
                          Group.class,
                          problem -> {
                            throw new AssertionError(problem);
                          })
                      .orElseThrow();
              group
                  .survivors()
                  .forEach(one -> assertThat(reasons.put(one, group.why())).as(one).isNull());
            });
    return new Survivors(reasons);
  }

  /** Lists the changes of one edition, or of one file. */
  Set<String> of(String name) {
    return reasons.keySet().stream()
        .filter(one -> one.startsWith(name + " "))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
