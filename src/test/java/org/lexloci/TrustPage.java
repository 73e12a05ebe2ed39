package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** The page that says how each promise is tested: what a test prints is what stands there. */
public final class TrustPage {

  private static final Path PAGE = Pages.SITE.resolve("trust.md");

  private TrustPage() {}

  /** Prints lines and asserts that the page shows each. */
  public static void shows(String lines) {
    System.out.println(lines.strip());
    assertThat(lines.strip().lines())
        .allSatisfy(line -> assertThat(Pages.text(PAGE)).contains(line));
  }
}
