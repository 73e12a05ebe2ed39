package org.lexloci.manifest.evidence;

/** How far evidence goes, the strongest statement first. */
public enum Strength {
  /** The command line says it for the run. */
  COMMANDED,

  /** The file says it in so many words, with a key of ours. */
  DECLARED,

  /** The file holds what nothing but this reads: it decides. */
  STRONG,

  /** The file holds what often comes with it: it is shown and never decides. */
  WEAK
}
