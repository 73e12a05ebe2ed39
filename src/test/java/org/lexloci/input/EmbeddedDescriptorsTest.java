package org.lexloci.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.cli.Ran;

/** A document of ours is judged in whatever puts it on a cluster, if all of it is told there. */
class EmbeddedDescriptorsTest {

  private static final String OURS =
      "apiVersion: lexloci.dev/v1, kind: ProductDeployment, metadata: {name: x}, spec: {product:"
          + " gpt-5.5, target: {provider: aws, launchDate: '2026-06-01'}}";

  private static final String JSON =
      "{'apiVersion': 'lexloci.dev/v1', 'kind': 'ProductDeployment', 'metadata': {'name': 'x'},"
          + " 'spec': {'product': 'gpt-5.5', 'target': {'provider': 'aws', 'launchDate':"
          + " '2026-06-01'}}}";

  private static final String HCL =
      "{\\n apiVersion = 'lexloci.dev/v1'\\n kind = 'ProductDeployment'\\n metadata = { name = 'x'"
          + " }\\n spec = { product = 'gpt-5.5', target = { provider = 'aws', launchDate ="
          + " '2026-06-01' } }\\n}";

  @TempDir private Path folder;

  private String written(String file, String text) throws IOException {
    return write(
        folder,
        file,
        text.replace("OURS", OURS)
                .replace("JSON", JSON)
                .replace("HCL", HCL)
                .replace("\\n", "\n")
                .replace('\'', '"')
            + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "main.tf | resource 'kubernetes_manifest' 'p' {\\n  manifest = HCL\\n} | 2",
        "main.tf | resource 'kubernetes_manifest' 'p' {\\n  manifest = yamldecode('{OTHER}')\\n} | 2",
        "main.tf | resource 'kubectl_manifest' 'p' {\\n  yaml_body = <<-EOT\\n   {OURS}\\n  EOT\\n} | 2",
        "main.tf.json | {'resource': {'kubernetes_manifest': {'p':\\n{'manifest': JSON}}}} | 2",
        "plan.json | {'format_version': '1.2', 'resource_changes': [{'address': 'a', 'mode': 'managed', 'type': 'kubernetes_manifest',\\n'change': {'actions': ['create'], 'after': {'manifest': JSON}}}]} | 2",
        "Pulumi.yaml | name: p\\nruntime: yaml\\nresources:\\n  d:\\n    type: kubernetes:apiextensions.k8s.io:CustomResource\\n    properties: {OURS} | 6",
        "preview.json | {'steps': [\\n{'op': 'create', 'urn': 'u', 'newState': {'type': 'kubernetes:x', 'inputs': JSON, 'outputs': JSON}}]} | 2",
        "play.yml | - hosts: all\\n  tasks:\\n  - kubernetes.core.k8s:\\n      state: present\\n      definition: {OURS} | 5",
        "a.yaml | Resources:\\n  A:\\n    Type: Custom::KubernetesObject\\n    Properties:\\n      Manifest: {OURS} | 5",
        "a.yaml | Resources:\\n  A:\\n    Type: AWS::CloudFormation::CustomResource\\n    Properties:\\n      Manifest:\\n        Fn::ToJsonString: {OURS} | 6",
        "a.yaml | Resources:\\n  A:\\n    Type: AWSQS::Kubernetes::Resource\\n    Properties:\\n      Manifest: >\\n        {OURS} | 5",
        "a.yaml | Resources:\\n  A:\\n    Type: AWS::EKS::Addon\\n    Properties:\\n      ConfigurationValues: >\\n        extra: [{OURS}] | 5",
        "a.yaml | Resources:\\n  A:\\n    Type: AWS::SSM::Document\\n    Properties:\\n      Content: {OURS} | 5",
      })
  void what_is_told_is_judged(String file, String text, int line) throws IOException {
    String written = written(file, text.replace("OTHER", OURS.replace("'", "\\\"")));

    lexloci("check", folder.toString())
        .exits(1)
        .says("NO       gpt-5.5 on aws", written + ":" + line, "1 deployment: 1 no")
        .omits("not judged");
    Ran patch = lexloci("check", folder.toString(), "-o", "patch").exits(1);
    assertThat(patch.err()).contains("no patch: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "main.tf | variable 'on' {}\\nresource 'kubernetes_manifest' 'p' {\\n  manifest = { apiVersion = 'lexloci.dev/v1', kind = 'ProductDeployment', spec = { product = 'gpt-5.5', target = { provider = var.on } } }\\n}",
        "Pulumi.yaml | name: p\\nruntime: yaml\\nresources:\\n  d:\\n    type: kubernetes:apiextensions.k8s.io:CustomResource\\n    properties: {apiVersion: lexloci.dev/v1, kind: ProductDeployment, spec: {product: gpt-5.5, target: {provider: '${on}'}}}",
        "play.yml | - hosts: all\\n  tasks:\\n  - kubernetes.core.k8s:\\n      definition: {apiVersion: lexloci.dev/v1, kind: ProductDeployment, spec: {product: gpt-5.5, target: {provider: '{{ on }}'}}}",
        "play.yml | - hosts: all\\n  tasks:\\n  - kubernetes.core.k8s:\\n      state: absent\\n      definition: {OURS}",
        "a.yaml | Resources:\\n  A:\\n    Type: Custom::X\\n    Properties:\\n      M: {apiVersion: lexloci.dev/v1, kind: ProductDeployment, spec: {product: gpt-5.5, target: {provider: {Ref: P}}}}",
        "a.yaml | Resources:\\n  A:\\n    Type: Custom::X\\n    Properties:\\n      M:\\n        Fn::Sub: '{apiVersion: lexloci.dev/v1, kind: ProductDeployment, spec: {product: gpt-5.5, target: {provider: ${P}}}}'",
        "a.yaml | Resources:\\n  A:\\n    Type: AWS::SSM::Document\\n    Properties:\\n      Content: {run: [\"kubectl apply -f - <<E\\napiVersion: lexloci.dev/v1\\nkind: ProductDeployment\\nspec:\\n  product: gpt-5.5\\nE\"]}",
      })
  void what_is_told_in_part_is_named(String file, String text) throws IOException {
    written(file, text);

    lexloci("check", folder.toString()).exits(2).says("names gpt-5.5 at " + folder, "not judged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "plan.json | {'format_version': '1.2', 'resource_changes': [{'address': 'a', 'mode': 'managed', 'type': 'kubernetes_manifest', 'change': {'actions': ['delete'], 'before': {'manifest': JSON}, 'after': null}}]}",
        "preview.json | {'steps': [{'op': 'delete', 'urn': 'u', 'oldState': {'type': 'kubernetes:x', 'inputs': JSON}}]}",
      })
  void what_is_taken_away_is_not(String file, String text) throws IOException {
    written(file, text);

    lexloci("check", folder.toString()).exits(0).says("0 deployments").omits("gpt-5.5");
  }
}
