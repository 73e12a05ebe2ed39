package org.lexloci.manifest.unread;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.table.Table;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.SafeText;

/**
 * Finds names of products in what stands at the top of a document and is no part of its kind: a
 * file of values, or of a tool that nobody here knows, may have the keys of a kind by chance.
 */
public final class ForeignKeys {

  private static final String EXTENSION = "x-";

  private final Map<ManifestKind, Set<String>> forms = new EnumMap<>(ManifestKind.class);
  private final NameSearch names;

  /** Reads the table. */
  public ForeignKeys(NameSearch names) {
    this.names = names;
    for (String[] row : Table.rows("forms.txt", 2)) {
      forms
          .computeIfAbsent(ManifestKind.valueOf(row[0]), k -> new HashSet<>())
          .addAll(List.of(row[1].split(",")));
    }
  }

  /** Says what such keys of a document name. */
  public Optional<UnreadPart> in(ManifestKind kind, Document document) {
    Set<String> form = forms.get(kind);
    if (form == null || !(document.root() instanceof MappingNode root)) {
      return Optional.empty();
    }
    List<MappingNode.Entry> foreign =
        root.entries().stream()
            .filter(e -> !form.contains(e.key()) && !e.key().startsWith(EXTENSION))
            .toList();
    if (foreign.isEmpty()) {
      return Optional.empty();
    }
    List<EvidenceItem> named = names.in(new MappingNode(root.at(), foreign), document.number());
    String what =
        SafeText.quoted(foreign.get(0).key())
            + " is no part of "
            + kind.title()
            + ", so it is not read; check what reads it";
    return UnreadPart.at("file", what, named);
  }
}
