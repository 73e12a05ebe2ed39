package org.lexloci.manifest.terraform.hcl;

import java.util.List;
import org.lexloci.source.Position;

/** One block: {@code resource "null_resource" "a" { … }} has a type and two labels. */
public record HclBlock(String type, List<String> labels, Position at, HclBody body) {

  /** Answers a label, or nothing where there are not so many. */
  public String label(int number) {
    return number < labels.size() ? labels.get(number) : "";
  }
}
