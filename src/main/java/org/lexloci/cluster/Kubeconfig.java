package org.lexloci.cluster;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.lexloci.crypto.PemFiles;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.IoMessage;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.TreePaths;
import org.lexloci.source.reader.DocumentReader;

/**
 * What {@code kubectl} knows of clusters: files in which they are written down, else what is
 * mounted into every pod. No program is run to get a token.
 */
public final class Kubeconfig {

  private static final Path MOUNTED = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

  private static final String PROXY =
      ", which is not done here; run `kubectl proxy` and name it by `--server"
          + " http://127.0.0.1:8001`";

  private record Written(MappingNode root, Path file) {}

  private final List<Written> files;

  private Kubeconfig(List<Written> files) {
    this.files = files;
  }

  /**
   * Finds a cluster.
   *
   * @param named the file that a command line names; else that of the environment, else the one of
   *     the user, else the pod's own
   * @param context which of the clusters, as whom; else the file's current one
   * @throws ClusterException when there is none, or it cannot be reached in a way that is known
   *     here
   */
  public static ClusterAccess access(
      Optional<Path> named, Optional<String> context, Map<String, String> environment)
      throws ClusterException {
    try {
      @Nullable String host = environment.get("KUBERNETES_SERVICE_HOST");
      List<Path> paths = paths(named, environment);
      boolean inPod = host != null && named.isEmpty() && paths.stream().noneMatch(Files::exists);
      return inPod
          ? mounted(host, environment.getOrDefault("KUBERNETES_SERVICE_PORT", "443"))
          : read(paths).access(context);
    } catch (ClusterException e) {
      throw e;
    } catch (IOException e) {
      throw new ClusterException(
          e instanceof FileSystemException
              ? e.getMessage() + ": " + IoMessage.of(e)
              : String.valueOf(e.getMessage()));
    } catch (GeneralSecurityException e) {
      throw new ClusterException("no TLS: " + e.getMessage());
    }
  }

  private static List<Path> paths(Optional<Path> named, Map<String, String> environment) {
    if (named.isPresent()) {
      return List.of(named.get());
    }
    List<Path> paths =
        Stream.of(environment.getOrDefault("KUBECONFIG", "").split(File.pathSeparator))
            .filter(path -> !path.isEmpty())
            .map(Path::of)
            .toList();
    return paths.isEmpty()
        ? Stream.ofNullable(environment.get("HOME"))
            .map(h -> Path.of(h, ".kube", "config"))
            .toList()
        : paths;
  }

  private static ClusterAccess mounted(String host, String port)
      throws IOException, GeneralSecurityException {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return new ClusterAccess(
        ClusterAccess.address("https://" + shown + ":" + port),
        Optional.of(
            tls(Optional.of(PemFiles.authorities(MOUNTED.resolve("ca.crt"))), Optional.empty())),
        in(MOUNTED.resolve("token")));
  }

  private static Kubeconfig read(List<Path> paths) throws IOException {
    List<Written> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path) && paths.size() > 1) {
        continue;
      }
      FileDocuments read =
          new DocumentReader(Limits.DEFAULT).read(new InputFile(path + ".yaml", path));
      if (!read.problems().isEmpty()) {
        Problem first = read.problems().get(0);
        String line = first.at().line() > 0 ? ":" + first.at().line() : "";
        throw new ClusterException(path + line + ": " + first.message());
      }
      if (read.documents().get(0).root() instanceof MappingNode root) {
        files.add(new Written(root, path));
      }
    }
    if (files.isEmpty()) {
      throw new NoSuchFileException(paths.isEmpty() ? "kubeconfig" : paths.get(0).toString());
    }
    return new Kubeconfig(files);
  }

  private ClusterAccess access(Optional<String> asked)
      throws IOException, GeneralSecurityException {
    String context =
        asked
            .or(() -> files.stream().flatMap(f -> text(f.root, "current-context")).findFirst())
            .filter(name -> !name.isEmpty())
            .orElseThrow(() -> new ClusterException(shown() + ": no context is current; name one"));
    Written chosen = find("contexts", "context", context);
    Written cluster = find("clusters", "cluster", required(chosen, "cluster", context));
    Written user = find("users", "user", required(chosen, "user", context));
    refuse(cluster, "insecure-skip-tls-verify", "goes without a check of who the server is");
    refuse(cluster, "proxy-url", "goes through a proxy");
    refuse(cluster, "tls-server-name", "expects another name of the server");
    refuse(user, "exec", "gets its credentials from a program");
    refuse(user, "auth-provider", "gets its credentials from a provider");
    refuse(user, "username", "has a password");
    refuse(user, "as", "acts as somebody else");
    URI server = ClusterAccess.address(required(cluster, "server", context));
    Optional<PemFiles.Pem> authorities = pem(cluster, "certificate-authority");
    Optional<PemFiles.Pem> certificate = pem(user, "client-certificate");
    Optional<PemFiles.Pem> key = pem(user, "client-key");
    Optional<KeyStore> identity =
        certificate.isPresent() && key.isPresent()
            ? Optional.of(PemFiles.identity(certificate.get(), key.get()))
            : Optional.empty();
    Optional<KeyStore> trusted =
        authorities.isPresent()
            ? Optional.of(PemFiles.authorities(authorities.get()))
            : Optional.empty();
    boolean own = trusted.isPresent() || identity.isPresent();
    return new ClusterAccess(
        server, own ? Optional.of(tls(trusted, identity)) : Optional.empty(), token(user));
  }

  private static ClusterAccess.Token token(Written user) {
    Optional<String> file = text(user.root, "tokenFile").findFirst();
    if (file.isPresent()) {
      return in(user.file.resolveSibling(file.get()));
    }
    String written = text(user.root, "token").findFirst().orElse("");
    return () -> written;
  }

  /** A cluster writes another token into a file before the one in it ends. */
  private static ClusterAccess.Token in(Path file) {
    return () -> Files.readString(file);
  }

  /** Finds what goes by a name in a list; of several files the first that has it counts. */
  private Written find(String list, String what, String name) throws ClusterException {
    for (Written file : files) {
      for (Node item : TreePaths.items(file.root, list)) {
        Optional<MappingNode> found = TreePaths.mapping(item, what);
        if (TreePaths.text(item, "name").equals(Optional.of(name)) && found.isPresent()) {
          return new Written(found.get(), file.file);
        }
      }
    }
    throw new ClusterException(shown() + ": there is no " + what + " " + SafeText.quoted(name));
  }

  private String shown() {
    return files.get(0).file.toString();
  }

  private static String required(Written part, String key, String context) throws ClusterException {
    return text(part.root, key)
        .findFirst()
        .orElseThrow(
            () ->
                new ClusterException(
                    part.file + ": context " + SafeText.quoted(context) + " has no `" + key + "`"));
  }

  private static void refuse(Written part, String key, String what) throws ClusterException {
    boolean off = text(part.root, key).anyMatch("false"::equals);
    if (part.root.get(key).isPresent() && !off) {
      throw new ClusterException(part.file + ": `" + key + "`: the context " + what + PROXY);
    }
  }

  private static Optional<PemFiles.Pem> pem(Written part, String key) throws IOException {
    Optional<String> data = text(part.root, key + "-data").findFirst();
    if (data.isPresent()) {
      String shown = part.file + ": `" + key + "-data`";
      try {
        byte[] text = Base64.getMimeDecoder().decode(data.get());
        return Optional.of(new PemFiles.Pem(new String(text, StandardCharsets.ISO_8859_1), shown));
      } catch (IllegalArgumentException e) {
        throw new ClusterException(shown + " is not encoded in base64");
      }
    }
    Optional<String> file = text(part.root, key).findFirst();
    return file.isPresent()
        ? Optional.of(PemFiles.Pem.of(part.file.resolveSibling(file.get())))
        : Optional.empty();
  }

  private static Stream<String> text(MappingNode root, String key) {
    return TreePaths.text(root, key).stream();
  }

  private static SSLContext tls(Optional<KeyStore> trusted, Optional<KeyStore> identity)
      throws GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted.orElse(null));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(identity.orElse(null), new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
