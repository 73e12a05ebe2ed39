package org.lexloci.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.InputFile;
import org.lexloci.source.IoMessage;
import org.lexloci.source.reader.FileFormat;

/**
 * Walks one directory to any depth, without recursion. A link is followed to what stands in the
 * same repository, which whoever proposes a change could as well have put in its place, and no
 * further.
 */
final class DirectoryWalk {

  /** As much of a file as tells what it is, in bytes. */
  private static final int BEGINNING = 1_000;

  /**
   * Names whose bytes are not text can look alike, so paths decide. What a cluster mounts it keeps
   * under names with two dots, and people see links to it.
   */
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::linked)
          .thenComparing(place -> place.shown().contains("/.."))
          .thenComparing(Place::shown)
          .thenComparing(Place::path);

  private final Path root;
  private final Path realRoot;
  private final Path top;
  private final FileSelection selection;
  private final Set<Path> followed = new HashSet<>();
  private final Deque<Place> directories = new ArrayDeque<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private @Nullable Set<Path> submodules;

  DirectoryWalk(Path root, FileSelection selection) throws IOException {
    this.root = root;
    this.realRoot = root.toRealPath();
    this.top = RepositoryTop.of(realRoot).orElse(realRoot);
    this.selection = selection;
  }

  void walk(String shown) {
    selection.walked(root);
    directories.push(new Place(shown, root, false, false));
    while (!directories.isEmpty()) {
      Place directory = directories.pop();
      try (DirectoryStream<Path> children = Files.newDirectoryStream(directory.path())) {
        boolean isEmpty = true;
        for (Path child : children) {
          isEmpty = false;
          visit(directory.child(child));
        }
        if (isEmpty && submodules().contains(directory.path().toRealPath())) {
          selection.warn(directory.shown(), "skipped: a submodule that is not checked out");
        }
      } catch (DirectoryIteratorException e) {
        selection.problem(directory.shown(), IoMessage.of(e.getCause()));
      } catch (IOException e) {
        selection.problem(directory.shown(), IoMessage.of(e));
      }
    }
    candidates.sort(Comparator.comparing(Candidate::place, ORDER));
    for (Candidate candidate : candidates) {
      selection.take(
          new InputFile(candidate.place().shown(), candidate.place().path(), root),
          candidate.attributes());
    }
  }

  private Set<Path> submodules() {
    Set<Path> known = submodules == null ? Submodules.in(top) : submodules;
    submodules = known;
    return known;
  }

  private void visit(Place place) {
    if (FileFormat.isOfTool(place.name())) {
      selection.skip(place.shown(), "a tool keeps it");
      return;
    }
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(place.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory()) {
        visitDirectory(place);
      } else if (attributes.isSymbolicLink()) {
        visitLink(place);
      } else {
        consider(place, attributes);
      }
    } catch (IOException e) {
      selection.problem(place.shown(), IoMessage.of(e));
    }
  }

  private void visitLink(Place place) throws IOException {
    BasicFileAttributes target;
    try {
      target = Files.readAttributes(place.path(), BasicFileAttributes.class);
    } catch (IOException e) {
      skip(place, false, "skipped: " + Link.complaint(e));
      return;
    }
    Path real = place.path().toRealPath();
    boolean held = real.startsWith(top) && !real.startsWith(top.resolve(RepositoryTop.MARK));
    if (!held) {
      String told = "skipped: links to a " + (target.isDirectory() ? "directory" : "file");
      skip(place, target.isDirectory(), told + " outside");
    } else if (!target.isDirectory()) {
      consider(place, target);
    } else {
      visitDirectory(place.followed());
    }
  }

  private void visitDirectory(Place place) throws IOException {
    if (place.linked() && isWalked(place.path().toRealPath())) {
      selection.skip(place.shown(), "links to a directory that is walked anyway");
    } else {
      directories.push(place);
    }
  }

  /** Nothing is walked without end, however links lead back. */
  private boolean isWalked(Path real) {
    boolean passedOver = false;
    if (real.startsWith(realRoot)) {
      for (Path part : realRoot.relativize(real)) {
        passedOver |= FileFormat.isOfTool(part.toString());
      }
    }
    return real.startsWith(realRoot) && !passedOver || !followed.add(real);
  }

  private void consider(Place place, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile()) {
      skip(place, false, "skipped: not a regular file");
    } else if (!isTaken(place, attributes)) {
      selection.skip(place.shown(), "not of a kind that is read");
    } else if (selection.wants(place.path())) {
      candidates.add(new Candidate(place, attributes));
    } else {
      selection.skip(place.shown(), "not wanted by the configuration");
    }
  }

  /**
   * A script and an inventory may have no ending, and what others wrote deploys nothing here by
   * itself.
   */
  private static boolean isTaken(Place place, BasicFileAttributes attributes) throws IOException {
    Optional<FileFormat> format = FileFormat.of(place.name());
    if (format.isPresent()) {
      return !(place.ofOthers() && format.get().isProgram());
    }
    if (FileFormat.isBare(place.name()) && FileFormat.isOfValues(place.folder())) {
      return true;
    }
    if (place.ofOthers() || !FileFormat.isBare(place.name()) || attributes.size() < 2) {
      return false;
    }
    try (InputStream in = Files.newInputStream(place.path())) {
      String first = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
      return first.startsWith("#!") || FileFormat.isSectioned(first);
    } catch (AccessDeniedException e) {
      return false;
    }
  }

  /** Warns of a directory, and where the name says that the file would have been taken. */
  private void skip(Place place, boolean directory, String reason) {
    if (directory || FileFormat.isTaken(place.name())) {
      selection.warn(place.shown(), reason);
    } else {
      selection.skip(place.shown(), reason.replace("skipped: ", ""));
    }
  }

  private record Candidate(Place place, BasicFileAttributes attributes) {}

  /**
   * A directory or a file.
   *
   * @param ofOthers whether others wrote what stands there
   * @param linked whether a link to a directory led there
   */
  private record Place(String shown, Path path, boolean ofOthers, boolean linked) {

    Place followed() {
      return new Place(shown, path, ofOthers, true);
    }

    Place child(Path child) {
      String name = child.getFileName().toString();
      String above = shown.equals(".") || shown.endsWith("/") ? shown : shown + "/";
      boolean others = ofOthers || FileFormat.isOfOthers(name);
      return new Place(shown.equals(".") ? name : above + name, child, others, linked);
    }

    String folder() {
      Path above = path.toAbsolutePath().getParent();
      return above == null || above.getFileName() == null ? "" : above.getFileName().toString();
    }

    String name() {
      return path.getFileName().toString();
    }
  }
}
