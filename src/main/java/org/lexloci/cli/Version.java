package org.lexloci.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells which version this is. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"lexloci " + (version == null ? "development" : version)};
  }
}
