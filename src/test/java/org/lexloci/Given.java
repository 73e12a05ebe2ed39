package org.lexloci;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Records;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;

/** What short documents state, for the tests of one class. */
public final class Given {

  /** The name of the file in which they stand. */
  public static final String FILE = "given.yaml";

  private Given() {}

  /** Writes a document of five lines, the last of which is its spec, in braces. */
  public static String document(String kind, String name, String spec) {
    return """
    apiVersion: lexloci.dev/v1
    kind: %s
    metadata:
      name: %s
    spec: {%s}
    """
        .formatted(kind, name, spec);
  }

  /** Reads documents that stand in one file. */
  public static List<Document> documents(String... documents) {
    String text = String.join("---\n", documents);
    return new DocumentReader(Limits.DEFAULT)
        .read(FILE, text.getBytes(StandardCharsets.UTF_8))
        .documents();
  }

  /** Reads descriptors and records with which nothing is wrong. */
  public static Descriptors descriptors(String... documents) {
    return read(null, documents);
  }

  /** Reads records that are shipped. */
  public static Records shipped(String... documents) {
    return read("public record", documents).records();
  }

  /** Reads a deployment and what is on record about it. */
  public static Deployment deployment(String spec, String... records) {
    return deployment(Records.NONE, spec, records);
  }

  /** Reads a deployment and what is on record about it besides what is shipped. */
  public static Deployment deployment(Records shipped, String spec, String... records) {
    String[] documents = new String[records.length + 1];
    documents[0] = document("ProductDeployment", "judged", spec);
    System.arraycopy(records, 0, documents, 1, records.length);
    Descriptors read = descriptors(documents);
    return Deployment.of(read.deployments().get(0), shipped.plus(read.records()), Siblings.none());
  }

  private static Descriptors read(@Nullable String collection, String... documents) {
    return new DescriptorReader(
            Shipped.BINDER,
            problem -> {
              throw new AssertionError(problem.toString());
            })
        .read(documents(documents), collection);
  }
}
