package org.lexloci.descriptor;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a clause or a record is published.
 *
 * @param tier how near to the parties it is: {@code T1} the publisher's own page, {@code T1c} a
 *     copy of it, {@code T2} press
 * @param date a day where one is known, else what is known of it
 */
public record Citation(
    String tier, String title, String publisher, String date, String url, @Nullable String note) {

  /** Cites in one short phrase: site and date. */
  public String brief() {
    @Nullable String host = host();
    String site = host == null ? publisher : host.startsWith("www.") ? host.substring(4) : host;
    return site + ", " + date;
  }

  private @Nullable String host() {
    try {
      return URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
