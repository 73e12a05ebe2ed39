package org.lexloci.manifest.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/** Knows the settings of providers that lead them to something else than their cloud. */
public record Endpoints(Clouds clouds) {

  /** Finds the cloud whose provider a setting leads, in whichever letters a language spells it. */
  public Optional<Clouds.Sign> setting(String name) {
    String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return clouds.find("elsewhere-setting", words);
  }

  /**
   * Answers where a setting leads: to the first of its values that is no address of the cloud's
   * own; nowhere else where there is none.
   *
   * @param cloud whose provider it leads
   */
  public Optional<EvidenceItem> elsewhere(
      String setting,
      Clouds.Sign cloud,
      Stream<? extends Node> values,
      Function<Node, ManifestPlace> place) {
    return values
        .filter(value -> !(value instanceof ScalarNode text && isOwn(text, cloud)))
        .findFirst()
        .map(
            value ->
                cloud.item(EvidenceItem.quoted("provider setting", setting), place.apply(value)));
  }

  /** Tells whether an address, or the name of a set of addresses, is one of a cloud's own. */
  public boolean isOwn(ScalarNode address, Clouds.Sign cloud) {
    return address.text().isEmpty()
        || clouds
            .find("endpoint", host(address.text()))
            .filter(sign -> sign.provider() == cloud.provider())
            .isPresent();
  }

  private static String host(String address) {
    String rest = address.replaceFirst("^[a-z]+://", "");
    int end = rest.indexOf('/');
    String authority = end < 0 ? rest : rest.substring(0, end);
    // Whoever stands before an `@` is a user.
    return authority
        .substring(authority.lastIndexOf('@') + 1)
        .replaceFirst(":[0-9]*$", "")
        .toLowerCase(Locale.ROOT);
  }
}
