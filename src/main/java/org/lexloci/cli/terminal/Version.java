package org.lexloci.cli.terminal;

import picocli.CommandLine.IVersionProvider;

/** Tells which version this is. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"lexloci " + number()};
  }

  /** Names the version alone. */
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
