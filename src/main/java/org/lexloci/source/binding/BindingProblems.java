package org.lexloci.source.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;

/** Turns what does not fit into a problem and goes on, so that one run tells all of them. */
final class BindingProblems extends DeserializationProblemHandler {

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      String message)
      throws IOException {
    return misfit(context, parser, type);
  }

  @Override
  public @Nullable Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> type,
      ValueInstantiator instantiator,
      JsonParser parser,
      String message)
      throws IOException {
    return misfit(context, parser, context.constructType(type));
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String text, String message)
      throws IOException {
    BindingSink sink = BindingSink.of(context);
    sink.tell(
        sink.node(context.getParser().getParsingContext()).at(),
        "expected a number, found " + SafeText.quoted(text));
    return null;
  }

  private static @Nullable Object misfit(
      DeserializationContext context, JsonParser parser, JavaType type) throws IOException {
    BindingSink sink = BindingSink.of(context);
    Node node = sink.node(parser.getParsingContext());
    if (parser.currentToken().isStructStart()) {
      // Inside a structure the context is already the structure's own.
      parser.skipChildren();
    }
    sink.tell(node.at(), "expected " + expected(type) + ", found " + node.kind());
    return null;
  }

  private static String expected(JavaType type) {
    if (type.isCollectionLikeType() || type.isArrayType()) {
      return "a list";
    }
    return type.isRecordType() || type.isMapLikeType() ? "a mapping" : "text";
  }
}
