package org.lexloci.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Walks one directory to any depth, without recursion and without leaving it. */
final class DirectoryWalk {

  private final Path root;
  private final Path realRoot;
  private final FileSelection selection;
  private final Deque<Place> directories = new ArrayDeque<>();
  private final List<Candidate> candidates = new ArrayList<>();

  DirectoryWalk(Path root, FileSelection selection) throws IOException {
    this.root = root;
    this.realRoot = root.toRealPath();
    this.selection = selection;
  }

  void walk(String shown) {
    selection.walked(root);
    directories.push(new Place(shown, root));
    while (!directories.isEmpty()) {
      Place directory = directories.pop();
      try (DirectoryStream<Path> children = Files.newDirectoryStream(directory.path())) {
        for (Path child : children) {
          visit(directory.child(child));
        }
      } catch (DirectoryIteratorException e) {
        selection.problem(directory.shown(), IoMessage.of(e.getCause()));
      } catch (IOException e) {
        selection.problem(directory.shown(), IoMessage.of(e));
      }
    }
    candidates.sort(null);
    for (Candidate candidate : candidates) {
      selection.take(
          new InputFile(candidate.shown(), candidate.path(), root), candidate.attributes());
    }
  }

  private void visit(Place place) {
    // What a project of containers takes its variables from is called so.
    if (place.name().startsWith(".") && !place.name().equals(".env")) {
      selection.skip(place.shown(), "its name starts with a dot");
      return;
    }
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(place.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory()) {
        directories.push(place);
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
      skip(place, "skipped: " + Link.complaint(e));
      return;
    }
    Path real = place.path().toRealPath();
    boolean isInside = real.startsWith(realRoot);
    if (target.isDirectory() && !isInside) {
      selection.warn(place.shown(), "skipped: links to a directory outside");
    } else if (target.isDirectory() && isHidden(real)) {
      selection.warn(place.shown(), "skipped: links to a directory whose name starts with a dot");
    } else if (target.isDirectory()) {
      selection.skip(place.shown(), "links to a directory that is walked anyway");
    } else if (!isInside) {
      skip(place, "skipped: links to a file outside the directory");
    } else {
      consider(place, target);
    }
  }

  private boolean isHidden(Path inside) {
    for (Path part : realRoot.relativize(inside)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private void consider(Place place, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile()) {
      skip(place, "skipped: not a regular file");
    } else if (!FileFormat.isTaken(place.name())) {
      selection.skip(place.shown(), "not of a kind that is read");
    } else if (selection.wants(place.path())) {
      candidates.add(new Candidate(place.shown(), place.path(), attributes));
    } else {
      selection.skip(place.shown(), "not wanted by the configuration");
    }
  }

  /** Warns only where the name says that the file would have been taken. */
  private void skip(Place place, String reason) {
    if (FileFormat.isTaken(place.name())) {
      selection.warn(place.shown(), reason);
    } else {
      selection.skip(place.shown(), reason.replace("skipped: ", ""));
    }
  }

  private record Candidate(String shown, Path path, BasicFileAttributes attributes)
      implements Comparable<Candidate> {

    /** Names whose bytes are not text can look alike, so paths decide. */
    @Override
    public int compareTo(Candidate other) {
      int byName = shown.compareTo(other.shown);
      return byName != 0 ? byName : path.compareTo(other.path);
    }
  }

  private record Place(String shown, Path path) {

    Place child(Path child) {
      String name = child.getFileName().toString();
      if (shown.equals(".")) {
        return new Place(name, child);
      }
      return new Place(shown.endsWith("/") ? shown + name : shown + "/" + name, child);
    }

    String name() {
      return path.getFileName().toString();
    }
  }
}
