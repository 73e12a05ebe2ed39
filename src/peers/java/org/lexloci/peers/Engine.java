package org.lexloci.peers;

import java.util.List;

/** What takes part. */
enum Engine {
  LEXLOCI("Lexloci", "LexlociPeer", List.of()),
  JAVA("plain Java", "PlainPeer", List.of()),
  CEL("CEL", "engine.CelPeer", List.of("dev.cel", "cel", "0.14.0")),
  CEDAR("Cedar", "engine.CedarPeer", List.of("com.cedarpolicy", "cedar-java", "4.10.0", "uber")),
  CASBIN("jCasbin", "engine.CasbinPeer", List.of("org.casbin", "jcasbin", "1.99.0")),
  OPENL("OpenL", "engine.OpenlPeer", List.of("org.openl.rules", "org.openl.rules", "5.27.14")),
  OPA("OPA wasm", "engine.OpaPeer", List.of("com.styra.opa", "opa-java-wasm", "1.0.4")),
  ZEN("ZEN", "zen.js", List.of("@gorules/zen-engine", "0.54.0")),
  GUARD("cfn-guard", "guard.js", List.of("@cdklabs/cdk-validator-cfnguard", "0.0.62"));

  private final String title;
  private final String asks;
  private final List<String> coordinates;

  /**
   * Takes what tells engines apart.
   *
   * @param asks the class that asks it, or the module of one that runs on Node
   * @param coordinates how Maven names it, or npm
   */
  Engine(String title, String asks, List<String> coordinates) {
    this.title = title;
    this.asks = asks;
    this.coordinates = coordinates;
  }

  String title() {
    return title;
  }

  /** Names the class that asks it. */
  String className() {
    return "org.lexloci.peers." + asks;
  }

  /** Tells whether it runs on Node. */
  boolean onNode() {
    return asks.endsWith(".js");
  }

  /** Names the module that asks it. */
  String module() {
    return asks;
  }

  /** Names its package to npm. */
  String npmPackage() {
    return String.join("@", coordinates);
  }

  /** Tells whether it comes from elsewhere, so that its class is compiled with it alone. */
  boolean foreign() {
    return !coordinates.isEmpty();
  }

  /** Names the file of the class, below the directory of sources. */
  String source() {
    return className().replace('.', '/') + ".java";
  }

  /** Writes the project of which Maven makes its class path. */
  String project(String jackson) {
    StringBuilder dependencies = new StringBuilder();
    if (foreign()) {
      dependencies.append(dependency(coordinates));
    }
    dependencies.append(
        dependency(List.of("com.fasterxml.jackson.core", "jackson-databind", jackson)));
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>org.lexloci.peers</groupId>
      <artifactId>class-path</artifactId>
      <version>1</version>
      <packaging>pom</packaging>
      <dependencies>
    DEPENDENCIES
      </dependencies>
    </project>
    """
        .replace("DEPENDENCIES", dependencies);
  }

  private static String dependency(List<String> named) {
    String classifier = named.size() > 3 ? "<classifier>" + named.get(3) + "</classifier>" : "";
    return ("<dependency><groupId>%s</groupId><artifactId>%s</artifactId>"
            + "<version>%s</version>%s</dependency>")
        .formatted(named.get(0), named.get(1), named.get(2), classifier);
  }
}
