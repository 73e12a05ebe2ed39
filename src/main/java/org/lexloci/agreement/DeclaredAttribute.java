package org.lexloci.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that rules of the agreement ask about a product or a deployment, with every answer.
 *
 * @param of whose attribute it is, which is where documents state it
 * @param title the question as a person asks it
 * @param strict the answer that is taken when nobody states one; a question when left out
 */
public record DeclaredAttribute(
    String name, Of of, String title, List<String> answers, @Nullable String strict) {

  /** What can have an attribute. */
  public enum Of {
    PRODUCT,
    DEPLOYMENT
  }
}
