package org.lexloci.remedy;

import java.util.List;
import org.lexloci.source.TextEdit;

/**
 * How what a remedy changes in the descriptor is written down.
 *
 * @param edits of the descriptor's file; none when it cannot be edited
 * @param diff the same as {@code git apply} takes it; empty when it cannot be edited
 * @param command what to type instead, where the command line is the descriptor; may be empty
 * @param unfit why there is no edit though there is something to edit; may be empty
 */
public record RemedyPatch(List<TextEdit> edits, String diff, String command, String unfit) {

  /** There is nothing to write down. */
  public static final RemedyPatch NOTHING = new RemedyPatch(List.of(), "", "", "");

  /** Cannot be edited. */
  public static RemedyPatch unfit(String why) {
    return new RemedyPatch(List.of(), "", "", why);
  }
}
