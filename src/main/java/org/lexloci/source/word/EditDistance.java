package org.lexloci.source.word;

/** Counts slips of the keyboard: letters left out, added, changed, or two neighbours swapped. */
final class EditDistance {

  private EditDistance() {}

  /** Damerau and Levenshtein's distance in which no letter is edited twice. */
  static int between(String from, String to) {
    int[] twoBack = new int[to.length() + 1];
    int[] back = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      back[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = back[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(back[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], twoBack[j - 2] + 1);
        }
      }
      int[] spare = twoBack;
      twoBack = back;
      back = row;
      row = spare;
    }
    return back[to.length()];
  }
}
