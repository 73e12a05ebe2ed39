package org.lexloci.manifest.evidence;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mark of a cloud on an object that belongs to a workload reaches it, and no other does. */
class JoinedEvidenceTest {

  private static final String WORKLOAD =
      "{apiVersion: apps/v1, kind: Deployment, metadata: {name: w, namespace: n, labels: {own: w},"
          + " annotations: {lexloci.dev/product: gpt-5.5, lexloci.dev/launch-date: '2026-06-01'}},"
          + " spec: {template: {metadata: {labels: {app: w, tier: x}}, spec: {containers: [{name: c,"
          + " image: x}] POD}}}}";

  private static final String SERVICE =
      "{apiVersion: v1, kind: Service, metadata: {name: s, namespace: n, annotations: {a: b MARK}},"
          + " spec: {selector: {app: w}}}";

  private static final String AZURE =
      ", service.beta.kubernetes.io/azure-load-balancer-internal: 'true'";

  @TempDir private Path folder;

  private static String filled(String text) {
    return text.replace("WORKLOAD", WORKLOAD)
            .replace("SERVICE(azure)", SERVICE.replace("MARK", AZURE))
            .replace("SERVICE", SERVICE.replace("MARK", ""))
            .replace("META", "metadata: {name: m, namespace: n}")
            .replaceFirst("(?s) POD(.*) WITH (.*)$", "$2$1")
            .replace(" POD", "")
            .replace(" --- ", "\n---\n")
        + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        // What selects it, and what leads to that.
        "azure | WORKLOAD --- SERVICE(azure)",
        "azure | SERVICE(azure) --- WORKLOAD",
        "azure | {apiVersion: v1, kind: List, items: [SERVICE(azure), WORKLOAD]}",
        "azure | {apiVersion: v1, kind: Service, metadata: {name: s, namespace: n, annotations: {service.beta.kubernetes.io/azure-pls-create: 'true'}}, spec: {clusterIP: None, selector: {app: w, tier: x}}} --- WORKLOAD",
        "aws | WORKLOAD --- SERVICE --- {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, namespace: n, annotations: {alb.ingress.kubernetes.io/scheme: internal}}, spec: {rules: [{http: {paths: [{backend: {service: {name: s}}}]}}]}}",
        "aws | WORKLOAD --- SERVICE --- {apiVersion: extensions/v1beta1, kind: Ingress, metadata: {name: i, namespace: n, annotations: {alb.ingress.kubernetes.io/scheme: internal}}, spec: {backend: {serviceName: s}}}",
        "gcp | WORKLOAD --- SERVICE --- {kind: HTTPRoute, apiVersion: gateway.networking.k8s.io/v1, META, spec: {parentRefs: [{name: g}], rules: [{backendRefs: [{name: s}]}]}} --- {kind: Gateway, apiVersion: gateway.networking.k8s.io/v1, metadata: {name: g, namespace: n}, spec: {gatewayClassName: gke-l7-rilb}}",
        "gcp | WORKLOAD --- {kind: InferencePool, apiVersion: inference.networking.k8s.io/v1, metadata: {name: p, namespace: n}, spec: {selector: {matchLabels: {app: w}}}} --- {kind: HTTPRoute, apiVersion: gateway.networking.k8s.io/v1, META, spec: {parentRefs: [{name: g, namespace: edge}], rules: [{backendRefs: [{name: p, kind: InferencePool}]}]}} --- {kind: Gateway, apiVersion: gateway.networking.k8s.io/v1, metadata: {name: g, namespace: edge}, spec: {gatewayClassName: gke-l7-rilb}}",
        "azure | WORKLOAD --- SERVICE --- {kind: HTTPRoute, apiVersion: gateway.networking.k8s.io/v1, META, spec: {parentRefs: [{name: g}], rules: [{backendRefs: [{name: s}]}]}} --- {kind: Gateway, apiVersion: gateway.networking.k8s.io/v1, metadata: {name: g, namespace: n}, spec: {gatewayClassName: azure-alb-external}}",
        "aws | WORKLOAD --- SERVICE --- {apiVersion: elbv2.k8s.aws/v1beta1, kind: TargetGroupBinding, META, spec: {serviceRef: {name: s, port: 80}}}",
        "gcp | WORKLOAD --- SERVICE --- {apiVersion: networking.gke.io/v1, kind: HealthCheckPolicy, META, spec: {targetRef: {kind: Service, name: s}}}",
        // The nodes of its cluster, if they fit and all of them tell.
        "azure | WORKLOAD --- {apiVersion: v1, kind: Node, metadata: {name: a}, spec: {providerID: 'azure:///a'}} --- {apiVersion: v1, kind: Node, metadata: {name: b}, spec: {providerID: 'azure:///b'}}",
        "azure | {apiVersion: v1, kind: Node, metadata: {name: a, labels: {gpu: a}}, spec: {providerID: 'azure:///a'}} --- {apiVersion: v1, kind: Node, metadata: {name: b, labels: {gpu: b}}, spec: {providerID: 'aws:///b'}} --- WORKLOAD WITH , nodeSelector: {gpu: a}",
        // Who it is, what it stores and where it is put.
        "gcp | WORKLOAD --- {apiVersion: v1, kind: ServiceAccount, metadata: {name: a, namespace: n, annotations: {iam.gke.io/gcp-service-account: x}}} WITH , serviceAccountName: a",
        "gcp | WORKLOAD --- {apiVersion: v1, kind: ServiceAccount, metadata: {name: default, namespace: n, annotations: {iam.gke.io/gcp-service-account: x}}}",
        "gcp | WORKLOAD --- {apiVersion: v1, kind: ServiceAccount, metadata: {name: a, namespace: n, annotations: {iam.gke.io/gcp-service-account: x}}} WITH , serviceAccount: a",
        "aws | WORKLOAD --- {apiVersion: v1, kind: PersistentVolumeClaim, META, spec: {storageClassName: f}} --- {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: f}, provisioner: ebs.csi.aws.com} WITH , volumes: [{name: v, persistentVolumeClaim: {claimName: m}}]",
        "azure | WORKLOAD --- {apiVersion: v1, kind: PersistentVolumeClaim, META, spec: {volumeName: v}} --- {apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {csi: {driver: disk.csi.azure.com}}} WITH , volumes: [{name: v, persistentVolumeClaim: {claimName: m}}]",
        "azure | WORKLOAD --- {apiVersion: v1, kind: PersistentVolumeClaim, META, spec: {}} --- {apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {claimRef: {name: m, namespace: n}, csi: {driver: disk.csi.azure.com}}} WITH , volumes: [{name: v, persistentVolumeClaim: {claimName: m}}]",
        "azure | WORKLOAD --- {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: m, namespace: n, annotations: {volume.kubernetes.io/storage-provisioner: disk.csi.azure.com}}} WITH , volumes: [{name: v, persistentVolumeClaim: {claimName: m}}]",
        "gcp | WORKLOAD WITH , volumes: [{name: v, csi: {driver: gcsfuse.csi.storage.gke.io}}]",
        "aws | WORKLOAD --- {apiVersion: karpenter.sh/v1, kind: NodePool, metadata: {name: p}, spec: {template: {metadata: {labels: {role: gpu}}, spec: {nodeClassRef: {group: karpenter.k8s.aws, kind: EC2NodeClass, name: x}}}}} WITH , nodeSelector: {role: gpu}",
        "aws | WORKLOAD --- {apiVersion: karpenter.sh/v1, kind: NodePool, metadata: {name: p}, spec: {template: {spec: {nodeClassRef: {group: karpenter.k8s.aws, kind: EC2NodeClass, name: x}}}}} WITH , affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: karpenter.sh/nodepool, operator: In, values: [p]}]}]}}}",
        "aws | WORKLOAD WITH , affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: eks.amazonaws.com/nodegroup, operator: In, values: [p]}]}, {matchExpressions: [{key: eks.amazonaws.com/compute-type, operator: Exists}]}]}}}",
        "azure | {apiVersion: serving.kserve.io/v1beta1, kind: InferenceService, metadata: {name: w, namespace: n, annotations: {lexloci.dev/product: gpt-5.5}}, spec: {predictor: {nodeSelector: {kubernetes.azure.com/agentpool: gpu}, model: {modelFormat: {name: huggingface}}}}}",
        "gcp | {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: w, namespace: n, annotations: {lexloci.dev/product: gpt-5.5}}, spec: {template: {spec: {containers: [{name: c, image: x}]}}, volumeClaimTemplates: [{metadata: {name: d}, spec: {storageClassName: f}}]}} --- {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: f}, provisioner: pd.csi.storage.gke.io}",
        "gcp | {apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: w, namespace: n, annotations: {lexloci.dev/product: gpt-5.5}}, spec: {template: {spec: {serviceAccountName: a, containers: [{image: x}]}}}} --- {apiVersion: v1, kind: ServiceAccount, metadata: {name: a, namespace: n, annotations: {iam.gke.io/gcp-service-account: x}}}",
        "gcp | {apiVersion: batch/v1, kind: CronJob, metadata: {name: w, annotations: {lexloci.dev/product: gpt-5.5}}, spec: {jobTemplate: {spec: {template: {spec: {serviceAccountName: a, containers: [{image: x}]}}}}}} --- {apiVersion: v1, kind: ServiceAccount, metadata: {name: a, annotations: {iam.gke.io/gcp-service-account: x}}}",
        "azure | WORKLOAD --- {apiVersion: v1, kind: Namespace, metadata: {name: n, labels: {kubernetes.azure.com/managed: 'false'}}}",
      })
  void what_belongs_to_it_says_where_it_runs(String cloud, String text) throws IOException {
    write(folder, "all.yaml", filled(text));

    lexloci("check", folder.toString()).says("gpt-5.5 on " + cloud).omits("an unstated cloud");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        // Another namespace, other labels, labels of the object alone, nothing selected.
        "WORKLOAD --- {apiVersion: v1, kind: Service, metadata: {name: s, namespace: o, annotations: {service.beta.kubernetes.io/azure-x: y}}, spec: {selector: {app: w}}}",
        "WORKLOAD --- {apiVersion: v1, kind: Service, metadata: {name: s, namespace: n, annotations: {service.beta.kubernetes.io/azure-x: y}}, spec: {selector: {app: w, tier: z}}}",
        "WORKLOAD --- {apiVersion: v1, kind: Service, metadata: {name: s, namespace: n, annotations: {service.beta.kubernetes.io/azure-x: y}}, spec: {selector: {own: w}}}",
        "WORKLOAD --- {apiVersion: v1, kind: Service, metadata: {name: s, namespace: n, annotations: {service.beta.kubernetes.io/azure-x: y}}, spec: {type: ExternalName}}",
        // An identity that a cloud gives to clusters anywhere, and storage that any machine can
        // reach.
        "WORKLOAD --- {apiVersion: v1, kind: ServiceAccount, metadata: {name: a, namespace: n, annotations: {azure.workload.identity/client-id: x}}} WITH , serviceAccountName: a",
        "WORKLOAD --- {apiVersion: v1, kind: ServiceAccount, metadata: {name: a, namespace: n, annotations: {eks.amazonaws.com/role-arn: x}}} WITH , serviceAccountName: a",
        "WORKLOAD --- {apiVersion: v1, kind: PersistentVolumeClaim, META, spec: {volumeName: v}} --- {apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {csi: {driver: file.csi.azure.com}}} WITH , volumes: [{name: v, persistentVolumeClaim: {claimName: m}}]",
        // Nodes of which one does not tell, or none fits; and what a cluster runs elsewhere.
        "WORKLOAD --- {apiVersion: v1, kind: Node, metadata: {name: a}, spec: {providerID: 'azure:///a'}} --- {apiVersion: v1, kind: Node, metadata: {name: b}}",
        "WORKLOAD --- {apiVersion: v1, kind: Node, metadata: {name: a}, spec: {providerID: 'azure:///a'}} WITH , nodeSelector: {gpu: a}",
        "{apiVersion: work.open-cluster-management.io/v1, kind: ManifestWork, metadata: {name: m, namespace: n, annotations: {lexloci.dev/product: gpt-5.5, lexloci.dev/launch-date: '2026-06-01'}}, spec: {workload: {manifests: [{apiVersion: v1, kind: Pod, spec: {containers: [{name: c, image: x}]}}]}}} --- {apiVersion: v1, kind: Node, metadata: {name: a}, spec: {providerID: 'azure:///a'}}",
        // An ingress that is called as the service, and leads to another one.
        "WORKLOAD --- SERVICE --- {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: s, namespace: n, annotations: {appgw.ingress.kubernetes.io/ssl-redirect: 'true'}}, spec: {defaultBackend: {service: {name: o}}}}",
        "WORKLOAD --- SERVICE --- {kind: HTTPRoute, apiVersion: gateway.networking.k8s.io/v1, META, spec: {parentRefs: [{name: g}], rules: [{backendRefs: [{name: o}]}]}} --- {kind: Gateway, apiVersion: gateway.networking.k8s.io/v1, metadata: {name: g, namespace: n}, spec: {gatewayClassName: azure-alb-external}}",
        "WORKLOAD --- {apiVersion: v1, kind: ServiceAccount, metadata: {name: default, namespace: n, annotations: {azure.workload.identity/client-id: x}}} WITH , serviceAccountName: a",
        "WORKLOAD --- {apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {claimRef: {name: m, namespace: o}, csi: {driver: file.csi.azure.com}}} --- {apiVersion: v1, kind: PersistentVolumeClaim, META, spec: {}} WITH , volumes: [{name: v, persistentVolumeClaim: {claimName: m}}]",
        // One of two terms is enough, what is liked better is not needed, and what is not may be
        // anywhere.
        "WORKLOAD WITH , affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.azure.com/agentpool, operator: In, values: [p]}]}, {matchExpressions: [{key: own/rack, operator: Exists}]}]}}}",
        "WORKLOAD WITH , affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, preference: {matchExpressions: [{key: kubernetes.azure.com/agentpool, operator: Exists}]}}]}}",
        "WORKLOAD WITH , affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.azure.com/agentpool, operator: DoesNotExist}]}]}}}",
        "WORKLOAD WITH , affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {azure.workload.identity/use: 'true'}}}]}}",
        "WORKLOAD WITH , tolerations: [{key: kubernetes.azure.com/scalesetpriority, operator: Exists}]",
        "WORKLOAD --- {apiVersion: karpenter.sh/v1, kind: NodePool, metadata: {name: p}, spec: {template: {metadata: {labels: {team: a, role: cpu}}, spec: {nodeClassRef: {group: karpenter.azure.com, kind: AKSNodeClass, name: x}}}}} WITH , nodeSelector: {team: a, role: gpu}",
      })
  void what_does_not_belong_to_it_says_nothing(String text) throws IOException {
    write(folder, "all.yaml", filled(text));

    lexloci("check", folder.toString()).exits(2).says("gpt-5.5 on an unstated cloud");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "WORKLOAD --- {apiVersion: v1, kind: Node, metadata: {name: a}, spec: {providerID: 'azure:///a'}} --- {apiVersion: v1, kind: Node, metadata: {name: b}, spec: {providerID: 'aws:///b'}}",
        "WORKLOAD --- SERVICE(azure) WITH , nodeSelector: {eks.amazonaws.com/nodegroup: x}",
        "WORKLOAD --- SERVICE(azure) --- {apiVersion: v1, kind: ServiceAccount, metadata: {name: a, namespace: n, annotations: {iam.gke.io/gcp-service-account: x}}} WITH , serviceAccountName: a",
        "WORKLOAD --- SERVICE(azure) --- {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, namespace: n, annotations: {alb.ingress.kubernetes.io/scheme: internal}}, spec: {defaultBackend: {service: {name: s}}}}",
        "WORKLOAD --- {apiVersion: v1, kind: Namespace, metadata: {name: n, annotations: {lexloci.dev/provider: azure}}} WITH , nodeSelector: {eks.amazonaws.com/nodegroup: x}",
        "WORKLOAD --- {apiVersion: karpenter.sh/v1, kind: NodePool, metadata: {name: p}, spec: {template: {metadata: {labels: {role: gpu}}, spec: {nodeClassRef: {group: karpenter.azure.com, kind: AKSNodeClass, name: x}}}}} --- {apiVersion: karpenter.sh/v1, kind: NodePool, metadata: {name: q}, spec: {template: {metadata: {labels: {role: gpu}}, spec: {nodeClassRef: {group: karpenter.k8s.aws, kind: EC2NodeClass, name: x}}}}} WITH , nodeSelector: {role: gpu}",
      })
  void marks_that_contradict_each_other_never_permit(String text) throws IOException {
    write(folder, "all.yaml", filled(text));

    lexloci("check", folder.toString())
        .exits(2)
        .says("in more than one way")
        .omits("YES      gpt-5.5");
  }

  /** What puts applications on other clusters is none of the pods of its own. */
  @Test
  void the_default_account_is_that_of_pods_alone() throws IOException {
    write(
        folder,
        "all.yaml",
        filled(
            "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: w, namespace: n,"
                + " annotations: {lexloci.dev/product: gpt-5.5}}, spec: {destination: {name: far}}}"
                + " --- {apiVersion: v1, kind: ServiceAccount, metadata: {name: default, namespace:"
                + " n, annotations: {azure.workload.identity/client-id: x}}}"));

    lexloci("check", folder.toString()).exits(2).says("gpt-5.5 on an unstated cloud");
  }

  @Test
  void another_file_of_the_directory_counts_and_another_directory_does_not() throws IOException {
    write(folder, "a/w.yaml", filled("WORKLOAD"));
    write(folder, "b/s.yaml", filled("SERVICE(azure)"));
    lexloci("check", folder.toString()).exits(2).says("gpt-5.5 on an unstated cloud");

    write(folder, "a/s.yaml", filled("SERVICE(azure)"));
    lexloci("check", folder.toString()).exits(0).says("YES      gpt-5.5 on azure");
  }

  /** Each cluster has namespaces of its own, of the same names perhaps. */
  @Test
  void a_namespace_beside_the_object_goes_before_one_elsewhere() throws IOException {
    String plain = "{apiVersion: v1, kind: Namespace, metadata: {name: n}}";
    write(folder, "a/w.yaml", filled("WORKLOAD"));
    write(
        folder,
        "b/n.yaml",
        plain.replace("{name: n}", "{name: n, annotations: {lexloci.dev/provider: azure}}") + "\n");
    lexloci("check", folder.toString()).exits(0).says("YES      gpt-5.5 on azure");

    write(folder, "c/n.yaml", plain + "\n");
    lexloci("check", folder.toString()).exits(2).says("gpt-5.5 on an unstated cloud");

    write(
        folder,
        "a/n.yaml",
        plain.replace("{name: n}", "{name: n, annotations: {lexloci.dev/provider: aws}}") + "\n");
    lexloci("check", folder.toString()).exits(1).says("NO       gpt-5.5 on aws");
  }
}
