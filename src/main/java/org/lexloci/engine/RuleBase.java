package org.lexloci.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.Judgment;
import org.lexloci.diagram.Packing;
import org.lexloci.fact.Provider;
import org.lexloci.world.Question;
import org.lexloci.world.Worlds;

/** What the rules of one edition ask, and what they find in every world. */
public final class RuleBase {

  private final Map<String, Set<String>> byClause;
  private final Set<String> asks;
  private final Set<Provider> named;
  private final Diagram diagram;
  private final @Nullable RuleSession live;

  /**
   * Holds rules that were judged.
   *
   * @param asks the ids of the questions that the rules of each clause ask, by clause
   * @param named the providers that rules tell from others
   */
  RuleBase(Map<String, Set<String>> asks, Set<Provider> named, Diagram diagram) {
    this(asks, named, diagram, null);
  }

  private RuleBase(
      Map<String, Set<String>> asks,
      Set<Provider> named,
      Diagram diagram,
      @Nullable RuleSession live) {
    this.byClause = asks;
    this.asks = asks.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    this.named = named;
    this.diagram = diagram;
    this.live = live;
  }

  /** Answers the same rules, of which a session tells what they find. */
  public RuleBase judgedBy(RuleSession session) {
    return new RuleBase(byClause, named, diagram, session);
  }

  /** Lists the ids of the questions that the rules ask. */
  public Set<String> asks() {
    return asks;
  }

  /** Lists the ids of the questions that the rules of a clause ask. */
  public Set<String> asks(String clause) {
    return byClause.getOrDefault(clause, Set.of());
  }

  /** Lists the providers that rules tell from others; all others are alike to them. */
  public Set<Provider> named() {
    return named;
  }

  /** Answers what the rules find in every world. */
  public Diagram diagram() {
    return diagram;
  }

  /** Answers what the rules find in the worlds of a case. */
  public Judgment on(Worlds worlds) {
    return live == null ? diagram.on(worlds) : new LiveJudgment(live, worlds);
  }

  /** Answers everything but a session, as {@link #read} takes it. */
  public byte[] written() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeShort(byClause.size());
    for (Map.Entry<String, Set<String>> clause : new TreeMap<>(byClause).entrySet()) {
      out.writeUTF(clause.getKey());
      write(new TreeSet<>(clause.getValue()), out);
    }
    write(named.stream().sorted().map(Provider::name).toList(), out);
    Packing.write(diagram, out);
  }

  /**
   * Reads what was written.
   *
   * @param all every question that the rules could ask
   */
  public static RuleBase read(DataInputStream in, List<Question> all) throws IOException {
    Map<String, Set<String>> asks = new TreeMap<>();
    for (int left = in.readShort(); left > 0; left--) {
      asks.put(in.readUTF(), new TreeSet<>(words(in)));
    }
    Set<Provider> named = EnumSet.noneOf(Provider.class);
    words(in).forEach(name -> named.add(Provider.valueOf(name)));
    return new RuleBase(asks, named, Packing.read(in, all));
  }

  private static void write(Collection<String> words, DataOutputStream out) throws IOException {
    out.writeShort(words.size());
    for (String word : words) {
      out.writeUTF(word);
    }
  }

  private static List<String> words(DataInputStream in) throws IOException {
    List<String> words = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      words.add(in.readUTF());
    }
    return words;
  }
}
