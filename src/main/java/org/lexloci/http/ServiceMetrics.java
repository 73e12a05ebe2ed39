package org.lexloci.http;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.http.endpoint.Reply;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.VerdictWords;

/** The metrics of a service, for Prometheus. */
final class ServiceMetrics {

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests =
      Counter.builder()
          .name("lexloci_requests_total")
          .help("Requests, by path and status.")
          .labelNames("path", "status")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("lexloci_request_seconds")
          .help("Time from the last byte of a request to its answer, by path.")
          .labelNames("path")
          .register(registry);
  private final Counter decisions =
      Counter.builder()
          .name("lexloci_decisions_total")
          .help("Evaluations that were judged, by verdict.")
          .labelNames("verdict")
          .register(registry);
  private final Counter clauses =
      Counter.builder()
          .name("lexloci_deciding_clauses_total")
          .help("Clauses that decided an evaluation, by edition and its verdict.")
          .labelNames("edition", "clause", "verdict")
          .register(registry);
  private final Counter reloads =
      Counter.builder()
          .name("lexloci_reloads_total")
          .help("How often what the service judges by was opened anew, by what came of it.")
          .labelNames("result")
          .register(registry);

  /** Adds a gauge of how many requests wait. */
  void countWaiting(LongSupplier queue) {
    GaugeWithCallback.builder()
        .name("lexloci_requests_waiting")
        .help("Requests that wait for a place.")
        .callback(callback -> callback.call(queue.getAsLong()))
        .register(registry);
  }

  void request(String path, int status, double time) {
    requests.labelValues(path, Integer.toString(status)).inc();
    seconds.labelValues(path).observe(time);
  }

  void decision(Decision decision) {
    decisions.labelValues(VerdictWords.spell(decision.verdict())).inc();
    for (EditionDecision edition : decision.editions()) {
      for (String clause : DecidingClause.clauses(List.of(edition))) {
        clauses
            .labelValues(edition.edition().name(), clause, VerdictWords.spell(edition.verdict()))
            .inc();
      }
    }
  }

  void reload(boolean taken) {
    reloads.labelValues(taken ? "taken" : "refused").inc();
  }

  Reply reply() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    try {
      writer.write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reply(200, writer.getContentType(), out.toByteArray(), Map.of());
  }
}
