package org.lexloci.report;

import java.util.stream.Collectors;
import org.lexloci.decision.Decision;
import org.lexloci.deployment.Deployment;
import org.lexloci.source.SafeText;

/** Names what a decision is about, the same in every report. */
public final class DecisionSubject {

  private DecisionSubject() {}

  /** Names product and cloud, and what was supposed about them. */
  public static String of(Decision decision) {
    return product(decision) + " " + place(decision);
  }

  /** Names the product, safe to print. */
  public static String product(Decision decision) {
    return SafeText.of(decision.deployment().product().value());
  }

  /** Names the cloud after "on", and what was supposed. */
  public static String place(Decision decision) {
    return "on " + cloud(decision.deployment()) + AssumptionMark.after(decision);
  }

  /** Names the object of a file that holds many, in brackets; empty for what states itself. */
  public static String object(Decision decision) {
    String object = decision.deployment().observed().object();
    return object.isEmpty() ? "" : " (" + SafeText.of(object) + ")";
  }

  /** Names the object of a file that holds many as the file does, and a descriptor by its name. */
  public static String name(Deployment deployment) {
    String object = deployment.observed().object();
    return SafeText.full(object.isEmpty() ? deployment.name().value() : object);
  }

  /** Names the object of a file that holds many, and the file with the line. */
  public static String where(Deployment deployment) {
    String object = deployment.observed().object();
    String place = deployment.observed().written().orElse(deployment.at()).fileAndLine();
    return object.isEmpty() ? place : SafeText.of(object) + ", " + place;
  }

  /** Names the cloud, or those of which it is one. */
  public static String cloud(Deployment deployment) {
    String candidates =
        deployment.observed().providers().stream()
            .map(p -> p.value().id())
            .collect(Collectors.joining(" or "));
    return deployment.providerId().orElse(candidates.isEmpty() ? "an unstated cloud" : candidates);
  }
}
