package org.lexloci.manifest.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.expression.HclFor;
import org.lexloci.manifest.terraform.expression.HclLiteral;
import org.lexloci.manifest.terraform.expression.HclObject;
import org.lexloci.manifest.terraform.expression.HclReference;
import org.lexloci.manifest.terraform.expression.HclTuple;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Position;
import org.lexloci.source.TextScanner;
import org.lexloci.source.UnreadableFileException;

/** Reads lists and objects, and the loops that make them. */
record HclCollections(TextScanner text, HclExpressions expressions) {

  private boolean atLoop() {
    return text.looksAt("for ") || text.looksAt("for\t") || text.looksAt("for\n");
  }

  Expression tuple(Position at) throws UnreadableFileException {
    text.expect("[");
    text.space(true);
    if (atLoop()) {
      return loop(at, "]");
    }
    List<Expression> items = new ArrayList<>();
    for (text.space(true); text.peek() != ']'; text.space(true)) {
      items.add(expressions.read(true));
      text.space(true);
      if (text.peek() != ']') {
        text.expect(",");
      }
    }
    text.expect("]");
    return new HclTuple(at, List.copyOf(items));
  }

  Expression object(Position at) throws UnreadableFileException {
    text.expect("{");
    text.space(true);
    if (atLoop()) {
      return loop(at, "}");
    }
    List<HclObject.Item> items = new ArrayList<>();
    for (text.space(true); text.peek() != '}'; text.space(true)) {
      Expression key = key();
      text.space(false);
      if (!text.take("=")) {
        text.expect(":");
      }
      items.add(new HclObject.Item(key, expressions.read(false)));
      text.space(false);
      if (text.peek() != '}' && text.peek() != '\n') {
        text.expect(",");
      }
    }
    text.expect("}");
    return new HclObject(at, List.copyOf(items));
  }

  /** A bare word is a key and no name of anything. */
  private Expression key() throws UnreadableFileException {
    if (!text.atName()) {
      return expressions.read(false);
    }
    Expression key = expressions.steps(expressions.named(text.position()));
    return key instanceof HclReference reference && reference.names().size() == 1
        ? new HclLiteral(Values.text(reference.names().get(0), reference.at()))
        : key;
  }

  /** Reads what a loop calls its items, and the word before what it goes through. */
  List<String> loopNames() throws UnreadableFileException {
    List<String> names = new ArrayList<>();
    do {
      text.space(true);
      names.add(text.name("_-"));
      text.space(true);
    } while (text.take(","));
    text.expect("in");
    return List.copyOf(names);
  }

  private Expression loop(Position at, String end) throws UnreadableFileException {
    text.expect("for");
    List<String> names = loopNames();
    Expression all = expressions.read(true);
    text.space(true);
    text.expect(":");
    Expression value = expressions.read(true);
    @Nullable Expression key = null;
    text.space(true);
    if (text.take("=>")) {
      key = value;
      value = expressions.read(true);
      text.space(true);
    }
    boolean grouped = text.take("...");
    text.space(true);
    @Nullable Expression only = text.take("if") ? expressions.read(true) : null;
    text.space(true);
    text.expect(end);
    return new HclFor(at, names, all, key, value, only, grouped);
  }
}
