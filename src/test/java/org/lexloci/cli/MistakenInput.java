package org.lexloci.cli;

import java.util.Map;

/** Sound input of each kind, in which mistakes are made. */
final class MistakenInput {

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry(
              "deploy",
              """
          apiVersion: lexloci.dev/v1
          kind: ProductDeployment
          metadata: {name: chat}
          spec:
            product: gpt-5.5
            stage: general-availability
            target: {provider: aws, region: us-east-1, launchDate: "2026-06-01"}
            customer: general
          """),
          Map.entry(
              "records",
              """
          apiVersion: lexloci.dev/v1
          kind: Consent
          metadata: {name: letter}
          spec:
            by: microsoft
            clause: ship-first-azure
            product: gpt-5.5
            provider: aws
            date: "2026-05-01"
            until: open
            source: letter
          ---
          apiVersion: lexloci.dev/v1
          kind: CapabilityStatement
          metadata: {name: said}
          spec:
            by: microsoft
            product: gpt-5.5
            capability: sovereign-cloud
            able: false
            willing: false
            date: "2026-05-01"
            source: letter
          ---
          apiVersion: lexloci.dev/v1
          kind: Event
          metadata: {name: verified}
          spec:
            event: agi-verified
            by: independent-expert-panel
            date: "2026-05-01"
            source: letter
          ---
          apiVersion: lexloci.dev/v1
          kind: FirstRefusal
          metadata: {name: offered}
          spec:
            product: gpt-5.5
            provider: aws
            outcome: declined
            source: letter
          """),
          Map.entry(
              "waivers",
              """
          apiVersion: lexloci.dev/v1
          kind: Waiver
          metadata: {name: pilot}
          spec:
            clause: azure-api-exclusivity-until-agi
            deployment: chat
            reason: a pilot
            owner: head of platform
            ticket: LEGAL-214
            until: "2026-12-31"
          """),
          Map.entry(
              "baseline",
              """
          apiVersion: lexloci.dev/v1
          kind: Baseline
          metadata: {name: frozen}
          spec:
            agreement: microsoft-openai
            rules: "15954d20"
            taken: "2026-11-21"
            denials:
              - file: deploy.yaml
                deployment: chat
                product: gpt-5.5
                provider: aws
                edition: 2025-10-28-next-chapter
                clause: azure-api-exclusivity-until-agi
                content: "63fe"
          """),
          Map.entry(
              "lexloci",
              """
          apiVersion: lexloci.dev/v1
          kind: Configuration
          metadata: {name: house}
          spec:
            editions: [in-force]
            readings:
              first: {answer: not-later, by: counsel}
            records: [records.yaml]
            exclude: ["drafts/**"]
            failOn: indeterminate
            outputs: [text]
          """),
          Map.entry(
              "pod",
              """
          apiVersion: v1
          kind: Pod
          metadata:
            name: chat
            annotations:
              lexloci.dev/product: gpt-5.5
              lexloci.dev/provider: aws
              lexloci.dev/launch-date: "2026-06-01"
          spec:
            containers:
              - {name: chat, image: registry.example/chat}
          """),
          Map.entry(
              "proof",
              """
          {"payloadType": "application/vnd.in-toto+json", "payload": "e30=", "signatures": [{"sig": "AAAA"}]}
          """),
          Map.entry(
              "question",
              """
          {"subject": {"type": "product", "id": "gpt-5.5"},
           "action": {"name": "run", "properties": {"stage": "preview"}},
           "resource": {"type": "cloud", "id": "aws", "properties": {"launchDate": "2026-06-01"}}}
          """),
          Map.entry(
              "call",
              """
          {"product": "gpt-5.5", "clouds": ["aws"], "launch": "2026-06-01"}
          """));

  private MistakenInput() {}

  static String text(String name) {
    return TEXTS.get(name);
  }
}
