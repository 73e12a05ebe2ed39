package org.lexloci.manifest.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.expression.HclCall;
import org.lexloci.manifest.terraform.expression.HclCondition;
import org.lexloci.manifest.terraform.expression.HclFor;
import org.lexloci.manifest.terraform.expression.HclLiteral;
import org.lexloci.manifest.terraform.expression.HclTemplate;
import org.lexloci.manifest.terraform.expression.Scope;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.UnreadableFileException;

/** Puts the parts of a text together that stand under conditions and in loops. */
final class HclDirectives {

  /**
   * What is said in {@code %{ }}, until it is put together with the parts that it is said of.
   *
   * @param word {@code if}, {@code else}, {@code endif}, {@code for} or {@code endfor}
   * @param names of the items of a loop
   * @param of the condition, or what the loop goes through; null for the other words
   */
  record Mark(Position at, String word, List<String> names, @Nullable Expression of)
      implements Expression {

    @Override
    public Node value(Scope scope) {
      return new UnknownValue(at, "`%{ " + word + " }`");
    }

    @Override
    public void references(Consumer<String> taker) {
      if (of != null) {
        of.references(taker);
      }
    }
  }

  private final List<Expression> parts;
  private int next;
  private int depth;

  private HclDirectives(List<Expression> parts) {
    this.parts = parts;
  }

  /** Makes one expression of the parts of a text. */
  static Expression template(Position at, List<Expression> parts) throws UnreadableFileException {
    HclDirectives directives = new HclDirectives(List.copyOf(parts));
    Expression whole = directives.until(at);
    @Nullable Mark left = directives.mark();
    if (left != null) {
      throw new UnreadableFileException(
          left.at(), "`%{ " + left.word() + " }` belongs to nothing before it");
    }
    return whole;
  }

  private @Nullable Mark mark() {
    return next < parts.size() && parts.get(next) instanceof Mark mark ? mark : null;
  }

  /** Reads parts until a mark that ends them, or the end of the text. */
  private Expression until(Position at) throws UnreadableFileException {
    List<Expression> read = new ArrayList<>();
    if (++depth > Values.DEEPEST) {
      throw new UnreadableFileException(at, "nested more than " + Values.DEEPEST + " deep");
    }
    while (next < parts.size()) {
      @Nullable Mark mark = mark();
      if (mark == null) {
        read.add(parts.get(next++));
      } else if (mark.of() == null) {
        break;
      } else {
        next++;
        read.add(mark.word().equals("if") ? condition(mark, mark.of()) : loop(mark, mark.of()));
      }
    }
    depth--;
    return new HclTemplate(at, List.copyOf(read));
  }

  private Expression condition(Mark mark, Expression of) throws UnreadableFileException {
    Expression yes = until(mark.at());
    Expression no = new HclTemplate(mark.at(), List.of());
    @Nullable Mark other = mark();
    if (other != null && other.word().equals("else")) {
      next++;
      no = until(mark.at());
    }
    end(mark, "endif");
    return new HclCondition(of, yes, no);
  }

  private Expression loop(Mark mark, Expression of) throws UnreadableFileException {
    Expression each = until(mark.at());
    end(mark, "endfor");
    Position at = mark.at();
    return new HclCall(
        at,
        "join",
        List.of(
            new HclLiteral(Values.text("", at)),
            new HclFor(at, mark.names(), of, null, each, null, false)),
        false);
  }

  private void end(Mark mark, String word) throws UnreadableFileException {
    @Nullable Mark end = mark();
    if (end == null || !end.word().equals(word)) {
      throw new UnreadableFileException(
          mark.at(), "`%{ " + mark.word() + " }` has no `%{ " + word + " }`");
    }
    next++;
  }
}
