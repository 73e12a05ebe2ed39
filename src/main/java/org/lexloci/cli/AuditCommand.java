package org.lexloci.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.HouseOptions;
import org.lexloci.cli.house.WaiverOptions;
import org.lexloci.cli.option.GateOptions;
import org.lexloci.cli.option.ManifestOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.output.DetailOptions;
import org.lexloci.cli.output.OutputFormat;
import org.lexloci.cli.output.OutputOptions;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.cluster.ApiServer;
import org.lexloci.cluster.ClusterAccess;
import org.lexloci.cluster.ClusterException;
import org.lexloci.cluster.ClusterObjects;
import org.lexloci.cluster.Kubeconfig;
import org.lexloci.cluster.ReportStore;
import org.lexloci.command.Checker;
import org.lexloci.command.Checkers;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.report.SourceTree;
import org.lexloci.report.policy.PolicyReports;
import org.lexloci.report.policy.ReportApi;
import org.lexloci.run.FaultException;
import org.lexloci.run.HouseTerms;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.world.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the objects of a cluster. */
@Command(
    name = "audit",
    description = {
      "Checks every object of a Kubernetes cluster that states or shows a deployment, as check does"
          + " with files, and writes a report on each into the cluster.",
      "",
      "The cluster is that of the kubeconfig, or the one in whose pod it runs. Objects are listed"
          + " page by page; secrets are not. Lines are those of `kubectl get -o json`."
    },
    exitCodeList = {
      "0:every deployment is permitted",
      "1:at least one is denied",
      "2:none denied, at least one indeterminate",
      "3:the rules are at fault",
      "4:the cluster cannot be reached or is at fault, or nothing was judged",
      "5:lexloci is at fault"
    })
final class AuditCommand extends Subcommand {

  /** The name under which problems with the cluster as a whole are reported. */
  private static final String CLUSTER = "cluster";

  private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

  /** The API of the reports to write, if any. */
  private enum Reports {
    OPENREPORTS(Optional.of(ReportApi.OPENREPORTS)),
    WGPOLICY(Optional.of(ReportApi.WGPOLICY)),
    NONE(Optional.empty());

    private final Optional<ReportApi> api;

    Reports(Optional<ReportApi> api) {
      this.api = api;
    }
  }

  @Option(names = "--kube", required = true, description = "audit a Kubernetes cluster")
  private boolean kube;

  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      description = "where clusters are written down, in the place of KUBECONFIG or ~/.kube/config")
  private @Nullable Path kubeconfig;

  @Option(
      names = "--context",
      paramLabel = "NAME",
      description = "which context of the kubeconfig, in the place of the current one")
  private @Nullable String kubeContext;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "an API server on this machine that wants no credentials: `kubectl proxy`")
  private @Nullable String server;

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NAME",
      description =
          "look at the objects of this namespace alone, besides those of none; may be given several"
              + " times")
  private List<String> namespaces = new ArrayList<>();

  @Option(
      names = "--reports",
      paramLabel = "API",
      description =
          "which reports to write into the cluster: openreports (the default), wgpolicy, or none")
  private Reports reports = Reports.OPENREPORTS;

  @Mixin private HouseOptions house = new HouseOptions();
  @Mixin private ManifestOptions manifests = new ManifestOptions();
  @Mixin private WaiverOptions waivers = new WaiverOptions();
  @Mixin private GateOptions gate = new GateOptions();
  @Mixin private OutputOptions outputs = new OutputOptions();
  @Mixin private DetailOptions detail = new DetailOptions();

  AuditCommand(Terminal terminal) {
    super(terminal, OutputFormat.words());
  }

  @Override
  public Integer call() {
    checkOptions();
    CommandContext context = house.read(terminal);
    waivers.configure(context.configuration());
    gate.configure(context.configuration());
    outputs.configure(context.configuration(), terminal.directory());
    outputs.spare(() -> house.originals(context, waivers.paths()));
    detail.check();
    CommandContext.Opened opened = context.open();
    try {
      ApiServer cluster = new ApiServer(access());
      Optional<ReportStore> store = store(cluster);
      ClusterObjects objects = ClusterObjects.list(cluster, namespaces);
      InputDocuments files =
          FilesReader.read(CLUSTER, objects.texts(), objects.unread(), context.reader());
      Run run = judge(files, opened).with(objects.problems());
      detail.tellFiles(files, run, terminal);
      return outputs.tell(
          store.isEmpty() ? run : writeReports(run, objects, store.get()), detail, terminal);
    } catch (ClusterException e) {
      throw FaultException.ofInput(CLUSTER, String.valueOf(e.getMessage()));
    }
  }

  private void checkOptions() {
    if (server != null && (kubeconfig != null || kubeContext != null)) {
      throw mistake("`--server` goes without a kubeconfig, and so without `--context`");
    }
    for (String namespace : namespaces) {
      if (!NAMESPACE.matcher(namespace).matches()) {
        throw mistake(SafeText.quoted(namespace) + " is no name of a namespace");
      }
    }
  }

  private ClusterAccess access() throws ClusterException {
    return server == null
        ? Kubeconfig.access(
            Optional.ofNullable(kubeconfig).map(terminal.directory()::resolve),
            Optional.ofNullable(kubeContext),
            terminal.environment())
        : ClusterAccess.proxy(server);
  }

  /** Finds out whether reports can be written, before any object is listed. */
  private Optional<ReportStore> store(ApiServer cluster) throws ClusterException {
    return reports.api.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReportStore(cluster, reports.api.get()));
  }

  private Run judge(InputDocuments files, CommandContext.Opened opened) {
    CommandContext context = opened.house();
    HouseTerms terms = opened.terms(waivers, Optional.empty(), List.of(), gate.failOn());
    Checker checker = new Checker(opened.session(context.publicRecord(), WhatIf.NOTHING, terms));
    Checkers checkers = new Checkers(checker, List.of());
    InputDocuments recordFiles =
        manifests.readMaps(context.recordFiles(), context.reader(), context.checkout());
    return checkers.check(
        checkers.gather(files, recordFiles, gate.withRules(manifests.defaults())));
  }

  /** Writes the reports of a run into the cluster. If that fails, it is a problem of the run. */
  private Run writeReports(Run run, ClusterObjects objects, ReportStore store) {
    PolicyReports made =
        new PolicyReports(
            store.api(),
            new SourceTree(terminal.directory().toAbsolutePath().normalize()),
            deployment -> objects.reference(deployment.at().file()));
    try {
      store.keep(made.of(run), namespaces);
      return run;
    } catch (ClusterException e) {
      return run.with(
          List.of(Problem.whole(CLUSTER, "the reports are not written: " + e.getMessage())));
    }
  }
}
