package org.lexloci.manifest.bicep;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TextScanner;
import org.lexloci.source.UnreadableFileException;

/** Reads lists and objects, of which the parts are values again. */
record BicepCollections(TextScanner text, BicepTerms terms, Nested nested) {

  /** Reads a resource that is declared inside of another one. */
  interface Nested {
    void read() throws UnreadableFileException;
  }

  Term list(Position at) throws UnreadableFileException {
    text.expect("[");
    text.space(true);
    if (text.looksAt("for ") || text.looksAt("for(")) {
      return loop(at);
    }
    List<Term> items = new ArrayList<>();
    for (text.space(true); text.peek() != ']'; text.space(true)) {
      boolean spread = text.take("...");
      Term item = terms.read();
      items.add(spread ? Term.expression(at, "spread()") : item);
      text.space(true);
      text.take(",");
    }
    text.expect("]");
    return Term.list(at, items);
  }

  /** A list that a loop makes of a value is not known; its items are read for their form alone. */
  private Term loop(Position at) throws UnreadableFileException {
    BicepLoop.head(text, terms);
    text.space(true);
    terms.read();
    text.space(true);
    text.expect("]");
    return Term.expression(at, "loop()");
  }

  Term object(Position at) throws UnreadableFileException {
    text.expect("{");
    List<MappingNode.Entry> entries = new ArrayList<>();
    List<Term> pairs = new ArrayList<>();
    for (text.space(true); text.peek() != '}'; text.space(true)) {
      Position keyAt = text.position();
      if (text.take("...") || text.take("@")) {
        terms.read();
      } else if (text.take("resource ")) {
        nested.read();
      } else {
        Term key =
            text.peek() == '\''
                ? new BicepTexts(text, terms).read()
                : Term.text(keyAt, text.name());
        text.space(true);
        text.expect(":");
        text.space(true);
        Term value = terms.read();
        if (key.node() instanceof ScalarNode name) {
          entries.add(new MappingNode.Entry(name.text(), keyAt, value.node()));
          pairs.add(key);
          pairs.add(value);
        }
      }
      text.space(true);
      text.take(",");
    }
    text.expect("}");
    return Term.object(at, entries, pairs);
  }
}
