package org.lexloci.fuzz;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.lexloci.Shipped;
import org.lexloci.command.Checker;
import org.lexloci.command.Session;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.library.PackedLibrary;
import org.lexloci.run.Exit;
import org.lexloci.run.HouseTerms;
import org.lexloci.run.Run;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.world.WhatIf;

/** A file that somebody names to be checked: read, bound, judged and counted. */
final class FileTarget {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private FileTarget() {}

  static Consumer<byte[]> named(String name) {
    return bytes -> check(name, bytes);
  }

  private static void check(String name, byte[] bytes) {
    InputDocuments files = FilesReader.read(name, bytes, new DocumentReader(Limits.DEFAULT));
    Run run = new Checker(Held.SESSION).check(files, InputDocuments.NONE);
    Exit exit = run.exit();

    FuzzTarget.require(exit.code() < 5, "internal error");
    boolean parses =
        name.endsWith(".json")
            ? Parses.jsonOrTemplate(bytes)
            : !name.endsWith(".yaml") || Parses.yaml(bytes);
    if (!parses) {
      FuzzTarget.require(
          run.decisions().stream().noneMatch(d -> d.verdict() == Verdict.PERMIT),
          "permitted, though nobody can read it");
      FuzzTarget.require(exit.code() != 0, "exit 0, though nobody can read it");
    }
  }

  /** Opened when it is first asked for. */
  private static final class Held {

    private static final Session SESSION = session();

    private static Session session() {
      PackedLibrary library = PackedLibrary.open();
      EditionChoice choice = EditionChoice.byDefault(library.agreement());
      return new Session(
          library,
          new PublicRecord(),
          Shipped.BINDER,
          choice,
          TODAY,
          WhatIf.NOTHING,
          HouseTerms.NONE);
    }
  }
}
