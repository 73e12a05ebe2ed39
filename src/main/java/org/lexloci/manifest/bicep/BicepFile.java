package org.lexloci.manifest.bicep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Position;

/**
 * What stands in one file.
 *
 * @param resources as a template has them; one that exists already is only referred to
 * @param using the file of which this one gives the parameters; empty for one that deploys
 */
record BicepFile(
    String file,
    List<Parameter> parameters,
    List<MappingNode.Entry> variables,
    List<MappingNode.Entry> metadata,
    List<MappingNode> resources,
    List<Module> modules,
    String using) {

  /** A parameter, with its default or with what it is given. */
  record Parameter(String name, Position at, boolean secret, Optional<Term> value) {}

  /**
   * A module that is deployed.
   *
   * @param path as it is written
   * @param head the condition and the loop of a template
   */
  record Module(
      String name,
      Position at,
      String path,
      List<MappingNode.Entry> head,
      Optional<MappingNode> parameters) {}

  static BicepFile empty(String file) {
    return new BicepFile(
        file,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        "");
  }

  BicepFile using(String path) {
    return new BicepFile(file, parameters, variables, metadata, resources, modules, path);
  }
}
