package org.lexloci.deployment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductReference;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.Records;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

/** The launches on record, each as the deployment that it was. */
public final class RecordedLaunches {

  private RecordedLaunches() {}

  /** Describes every launch that has a day, product by product. */
  public static List<Descriptors.Named> of(Records records) {
    List<Descriptors.Named> launches = new ArrayList<>();
    records
        .products()
        .forEach(
            (id, said) -> {
              for (NamedRecord<ProductSpec> statement : said) {
                for (Launch launch : statement.value().launchesOrNone()) {
                  launch
                      .date()
                      .value()
                      .day()
                      .ifPresent(day -> launches.add(launched(id, statement, launch, day)));
                }
              }
            });
    return launches;
  }

  private static Descriptors.Named launched(
      String product, NamedRecord<ProductSpec> statement, Launch launch, LocalDate day) {
    Origin origin = statement.origin(launch);
    Position at = origin.at() == null ? Position.whole(origin.shown()) : launch.date().at();
    ProductDeployment deployment =
        ProductDeployment.of(
            new ProductReference(new StatedValue<>(product, at), null),
            new StatedValue<>(launch.stageOrDefault(), at),
            new ProductDeployment.Target(
                new StatedValue<>(launch.provider(), at), null, new StatedValue<>(day, at)));
    return new Descriptors.Named(
        at, new StatedValue<>(product, at), deployment.soldBy(launch.channel()));
  }
}
