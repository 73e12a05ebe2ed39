package org.lexloci.acceptance;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;

/**
 * A breach that was there before the gate was. It has no line, which moves when others are edited.
 *
 * @param file of the descriptor or manifest, as seen from the baseline
 * @param object what it is, as its manifest calls it: kind, namespace and name, or an address; left
 *     out for a descriptor
 * @param deployment the name of the descriptor
 * @param provider left out when the descriptor states none
 * @param inference where model calls run, if on another cloud
 * @param edition the name of the edition whose clause is broken
 * @param count how many there are of which all this is true; left out for one
 * @param content the digest of the file when it was frozen, by which it is known under another name
 */
public record Denial(
    String file,
    @Nullable String object,
    String deployment,
    String product,
    @Nullable Provider provider,
    @Nullable Provider inference,
    String edition,
    String clause,
    @Nullable Integer count,
    @Nullable String content)
    implements Comparable<Denial> {

  private static final Comparator<Denial> ORDER =
      Comparator.comparing(Denial::file)
          .thenComparing(d -> String.valueOf(d.object()))
          .thenComparing(Denial::deployment)
          .thenComparing(Denial::product)
          .thenComparing(d -> String.valueOf(d.provider()))
          .thenComparing(d -> String.valueOf(d.inference()))
          .thenComparing(Denial::edition)
          .thenComparing(Denial::clause);

  /** Refuses a count of none. */
  public Denial {
    if (count != null && count < 1) {
      throw new IllegalArgumentException("expected a count of 1 or more; leave it out for one");
    }
  }

  /** Answers what tells it from all others. */
  public Denial key() {
    return new Denial(
        file, object, deployment, product, provider, inference, edition, clause, null, null);
  }

  /** Answers the same of another file. */
  public Denial in(String other) {
    return new Denial(
        other, object, deployment, product, provider, inference, edition, clause, count, null);
  }

  /** Answers the same with the digest of its file. */
  public Denial holding(@Nullable String digest) {
    return new Denial(
        file, object, deployment, product, provider, inference, edition, clause, count, digest);
  }

  /** Answers as many of the same. */
  public Denial times(int many) {
    return new Denial(
        file,
        object,
        deployment,
        product,
        provider,
        inference,
        edition,
        clause,
        many == 1 ? null : many,
        content);
  }

  /** Answers how many it stands for. */
  public int many() {
    return count == null ? 1 : count;
  }

  /** Adds up how many some stand for. */
  public static int many(Collection<Denial> denials) {
    return denials.stream().mapToInt(Denial::many).sum();
  }

  @Override
  public int compareTo(Denial other) {
    return ORDER.compare(this, other);
  }
}
