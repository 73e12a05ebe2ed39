package org.lexloci.cli.option;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductReference;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Customer;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Workload;
import org.lexloci.source.StatedValue;
import picocli.CommandLine.Option;

/** What a descriptor would state of a deployment that is asked about. */
public final class DeploymentOptions {

  @Option(
      names = "--launch",
      paramLabel = "DAY",
      description =
          "the day customers get it there; when not given, that of the first launch on record"
              + " there, else today")
  private @Nullable LocalDate launch;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "preview or general-availability (the default)")
  private @Nullable Stage stage;

  @Option(
      names = "--inference",
      paramLabel = "PROVIDER",
      description = "where the model calls run, if elsewhere")
  private @Nullable Provider inference;

  @Option(
      names = "--customer",
      paramLabel = "CUSTOMER",
      description = "general (the default), us-civil or us-national-security")
  private @Nullable Customer customer;

  @Option(
      names = "--workload",
      paramLabel = "WORKLOAD",
      description = "serving (the default) or training")
  private @Nullable Workload workload;

  @Option(
      names = "--channel",
      paramLabel = "SELLER",
      description =
          "provider (the default), the party that sells it itself, or published-weights for a copy"
              + " that somebody else runs")
  private @Nullable String channel;

  @Option(
      names = "--capability",
      paramLabel = "NAME",
      description = "what it rests on, by the name that a statement of the counterparty gives it")
  private @Nullable String capability;

  /** Describes the deployment of a product on a provider. */
  public ProductDeployment of(
      ProductReference product,
      StatedValue<Provider> provider,
      DeclaredOptions declared,
      Agreement agreed) {
    return new ProductDeployment(
        product,
        ProductOptions.stated(stage, "--stage"),
        new ProductDeployment.Target(
            provider, declared.region(), ProductOptions.stated(launch, "--launch")),
        declared.inference(inference, provider.value()),
        ProductOptions.stated(customer, "--customer"),
        ProductOptions.stated(workload, "--workload"),
        ProductOptions.stated(channel, "--channel"),
        ProductOptions.stated(capability, "--capability"),
        declared.attributes(agreed, DeclaredAttribute.Of.DEPLOYMENT),
        null);
  }
}
