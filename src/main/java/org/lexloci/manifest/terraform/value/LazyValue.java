package org.lexloci.manifest.terraform.value;

import java.util.List;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/** Stands for values that are looked at when one of them is asked for. */
public interface LazyValue extends Node {

  /** Finds what it holds under a number, a key or the name of an attribute. */
  Node item(String name, Position asked);

  /** Lists each of them, with its number or its key; one that has none is the only one. */
  List<Values.Keyed> each();
}
