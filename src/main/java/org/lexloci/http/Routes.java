package org.lexloci.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.lexloci.http.endpoint.Call;
import org.lexloci.http.endpoint.Endpoint;
import org.lexloci.http.endpoint.Reply;
import org.lexloci.report.json.JsonObject;

/** Finds the endpoint of a request, hands it the request, and writes its answer. */
final class Routes extends Handler.Abstract {

  private static final String REQUEST_ID = "X-Request-ID";
  private static final int LONGEST_ID = 128;

  /** The name under which unknown paths are counted together, as there is no end of them. */
  private static final String NOWHERE = "other";

  private final Map<String, Map<String, Endpoint>> endpoints = new LinkedHashMap<>();
  private final ServiceMetrics metrics;
  private final ServiceLog log;

  Routes(ServiceMetrics metrics, ServiceLog log) {
    this.metrics = metrics;
    this.log = log;
  }

  void add(HttpMethod method, String path, Endpoint endpoint) {
    endpoints.computeIfAbsent(path, p -> new LinkedHashMap<>()).put(method.asString(), endpoint);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    String id = id(request);
    String asked = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    long began = System.nanoTime();
    Reply reply = answer(path, asked, request, id);
    double seconds = (System.nanoTime() - began) / 1e9;
    metrics.request(endpoints.containsKey(path) ? path : NOWHERE, reply.status(), seconds);
    log.write(
        "request",
        new JsonObject()
            .put("id", id)
            .put("method", request.getMethod())
            .put("path", path)
            .put("status", reply.status())
            .put("bytes", reply.body().length)
            .put("micros", Math.round(seconds * 1e6)));
    response.setStatus(reply.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
    response.getHeaders().put(REQUEST_ID, id);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    return true;
  }

  private Reply answer(String path, String method, Request request, String id) {
    Map<String, Endpoint> there = endpoints.getOrDefault(path, Map.of());
    Endpoint endpoint = there.get(method);
    if (there.isEmpty()) {
      return Reply.refused(404, "nothing is answered here");
    }
    if (endpoint == null) {
      return Reply.refused(405, "expected " + String.join(" or ", there.keySet()))
          .with(Map.of("Allow", String.join(", ", there.keySet())));
    }
    try {
      return endpoint.answer(call(request, Content.Source.asByteBuffer(request)));
    } catch (IOException | RuntimeException e) {
      if (e instanceof HttpException refused) {
        return Reply.refused(refused.getCode(), String.valueOf(refused.getReason()));
      }
      log.write("fault", new JsonObject().put("id", id).put("what", e.toString()));
      return Reply.refused(500, "lexloci is at fault; its log tells more of request " + id);
    }
  }

  private static Call call(Request request, ByteBuffer content) {
    byte[] body = new byte[content.remaining()];
    content.get(body);
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      query.put(field.getName(), field.getValues());
    }
    return new Call(
        query,
        header(request, HttpHeader.ACCEPT.asString()),
        header(request, HttpHeader.ORIGIN.asString()),
        body);
  }

  private static String header(Request request, String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }

  /** Answers the caller's own id, if it can stand in a log and in a header, else a new one. */
  private static String id(Request request) {
    String own = header(request, REQUEST_ID);
    boolean plain =
        !own.isEmpty()
            && own.length() <= LONGEST_ID
            && own.chars().allMatch(c -> c > ' ' && c < 127);
    return plain ? own : UUID.randomUUID().toString();
  }
}
