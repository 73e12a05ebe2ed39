package org.lexloci.descriptor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;

/** The launches on record, each as the deployment that it was. */
public final class OnRecordLaunches {

  private OnRecordLaunches() {}

  /** Describes every launch that has a day, product by product. */
  public static List<Descriptors.Named> of(Records records) {
    List<Descriptors.Named> launches = new ArrayList<>();
    records
        .products()
        .forEach(
            (id, said) -> {
              for (Recorded<ProductSpec> statement : said) {
                for (Launch launch : statement.value().launchesOrNone()) {
                  if (!launch.date().value().never()) {
                    launches.add(launched(id, statement, launch));
                  }
                }
              }
            });
    return launches;
  }

  private static Descriptors.Named launched(
      String product, Recorded<ProductSpec> statement, Launch launch) {
    Origin origin = statement.origin(launch.date().at(), launch.source());
    Position at = origin.at() == null ? Position.whole(origin.shown()) : launch.date().at();
    return deployment(
        product, launch.provider(), launch.stageOrDefault(), launch.date().value().day(), at);
  }

  /** Describes a launch that nobody vouches for, at the default stage. */
  public static Descriptors.Named supposed(String product, Provider provider, LocalDate day) {
    return deployment(
        product, provider, Stage.GENERAL_AVAILABILITY, day, Position.whole("supposed"));
  }

  private static Descriptors.Named deployment(
      String product, Provider provider, Stage stage, LocalDate day, Position at) {
    ProductDeployment deployment =
        ProductDeployment.of(
            new ProductReference(new Stated<>(product, at), null),
            new Stated<>(stage, at),
            new ProductDeployment.Target(new Stated<>(provider, at), null, new Stated<>(day, at)));
    return new Descriptors.Named(at, new Stated<>(product, at), deployment);
  }
}
