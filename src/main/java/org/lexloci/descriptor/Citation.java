package org.lexloci.descriptor;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a clause or a record is published.
 *
 * @param tier how near to the parties it is: the word of a {@link Tier}, or any other
 * @param date a day where one is known, else what is known of it
 */
public record Citation(
    String tier, String title, String publisher, String date, String url, @Nullable String note) {

  /** Lists the words of a text that may be ids of sources: a note names them among others. */
  public static List<String> named(String text) {
    return List.of(text.split("[^A-Za-z0-9-]+"));
  }

  /** Cites in one phrase: title, publisher and date. */
  public String shown() {
    return title + ", " + publisher + ", " + date;
  }

  /** Cites in one short phrase: site, date, and whether the page itself was read. */
  public String brief() {
    @Nullable String host = host();
    String site = host == null ? publisher : host.startsWith("www.") ? host.substring(4) : host;
    return site + ", " + date + caveat();
  }

  /** Says after a comma that the page itself was not read; nothing when it was. */
  public String caveat() {
    return Tier.of(tier)
        .map(Tier::caveat)
        .filter(caveat -> !caveat.isEmpty())
        .map(caveat -> ", " + caveat)
        .orElse("");
  }

  private @Nullable String host() {
    try {
      return URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
