package org.lexloci.deployment;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.descriptor.CapabilityStatement;
import org.lexloci.descriptor.ConsentRecord;
import org.lexloci.descriptor.EventRecord;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.RefusalRecord;

/**
 * Everything on record that bears on a deployment.
 *
 * @param near products on record whose names are near to one that is not
 * @param said every statement about the product, the deployment's own first
 * @param launches of the product, on any provider, this deployment's own left out
 * @param consents for the product, on any provider and to any clause
 * @param capabilities statements on what the product needs
 * @param refusals offers of capacity for the product, on any provider
 * @param events that happened, whenever they did
 */
public record DeploymentRecords(
    List<String> near,
    List<NamedRecord<ProductSpec>> said,
    List<LaunchOnRecord> launches,
    List<NamedRecord<ConsentRecord>> consents,
    List<NamedRecord<CapabilityStatement>> capabilities,
    List<NamedRecord<RefusalRecord>> refusals,
    List<NamedRecord<EventRecord>> events) {

  /** Adds a launch. */
  public DeploymentRecords withLaunch(LaunchOnRecord launch) {
    return new DeploymentRecords(
        near, said, join(launches, launch), consents, capabilities, refusals, events);
  }

  /** Adds a consent. */
  public DeploymentRecords withConsent(NamedRecord<ConsentRecord> consent) {
    return new DeploymentRecords(
        near, said, launches, join(consents, consent), capabilities, refusals, events);
  }

  /** Adds a statement on a capability. */
  public DeploymentRecords withCapability(NamedRecord<CapabilityStatement> capability) {
    return new DeploymentRecords(
        near, said, launches, consents, join(capabilities, capability), refusals, events);
  }

  /** Adds an offer of capacity. */
  public DeploymentRecords withRefusal(NamedRecord<RefusalRecord> refusal) {
    return new DeploymentRecords(
        near, said, launches, consents, capabilities, join(refusals, refusal), events);
  }

  /** Adds an event. */
  public DeploymentRecords withEvent(NamedRecord<EventRecord> event) {
    return new DeploymentRecords(
        near, said, launches, consents, capabilities, refusals, join(events, event));
  }

  private static <T> List<T> join(List<T> list, T more) {
    List<T> all = new ArrayList<>(list);
    all.add(more);
    return List.copyOf(all);
  }
}
