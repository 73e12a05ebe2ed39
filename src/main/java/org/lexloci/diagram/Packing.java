package org.lexloci.diagram;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexloci.world.Question;

/**
 * Writes diagrams as data and reads them back: the ids of the questions with how many answers each
 * has, the outlines, the nodes from the leaves up, and the root of each function.
 */
public final class Packing {

  /** Reads what a leaf stands for. */
  private interface Leaf {
    Object read(DataInputStream in) throws IOException;
  }

  private final DataOutputStream out;
  private final Map<Object, Integer> numbers = new HashMap<>();

  private Packing(DataOutputStream out) {
    this.out = out;
  }

  /** Writes a diagram, the same one always in the same way. */
  public static void write(Diagram diagram, DataOutputStream out) throws IOException {
    new Packing(out).write(diagram);
  }

  private void write(Diagram diagram) throws IOException {
    out.writeShort(diagram.questions().size());
    for (Question question : diagram.questions()) {
      out.writeUTF(question.id());
      out.writeShort(question.answers().size());
    }
    List<DiagramNode> roots = new ArrayList<>(diagram.clauses().values());
    List<DiagramNode> nodes = DiagramNodes.below(roots);
    List<Outline> outlines = new ArrayList<>();
    for (DiagramNode node : nodes) {
      if (node.isLeaf()) {
        Diagram.outlines(node).forEach(outline -> number(outline, outlines));
      }
    }
    out.writeInt(outlines.size());
    for (Outline outline : outlines) {
      write(outline);
    }
    write(nodes);
    out.writeShort(roots.size());
    for (Map.Entry<String, DiagramNode> clause : diagram.clauses().entrySet()) {
      out.writeUTF(clause.getKey());
      out.writeInt(number(clause.getValue()));
    }
    write(DiagramNodes.below(List.of(diagram.effect())));
  }

  private int number(Object object) {
    return numbers.getOrDefault(object, -1);
  }

  /** Numbers an outline after those that it builds on. */
  private void number(Outline outline, List<Outline> outlines) {
    if (!numbers.containsKey(outline)) {
      for (Object object : outline.matched()) {
        if (object instanceof Outline inner) {
          number(inner, outlines);
        }
      }
      numbers.put(outline, outlines.size());
      outlines.add(outline);
    }
  }

  private void write(Outline outline) throws IOException {
    out.writeByte(outline.kind().ordinal());
    out.writeUTF(outline.clause());
    out.writeUTF(outline.rule());
    out.writeShort(outline.matched().size());
    for (Object object : outline.matched()) {
      out.writeBoolean(object instanceof Outline);
      out.writeInt(object instanceof Outline ? number(object) : (Integer) object);
    }
  }

  private void write(List<DiagramNode> nodes) throws IOException {
    out.writeInt(nodes.size());
    for (int number = 0; number < nodes.size(); number++) {
      DiagramNode node = nodes.get(number);
      numbers.put(node, number);
      out.writeShort(node.isLeaf() ? -1 : node.level());
      if (!node.isLeaf()) {
        for (DiagramNode child : node.children()) {
          out.writeInt(number(child));
        }
      } else if (node.value() instanceof Effect effect) {
        out.writeShort(effect.ordinal());
      } else {
        out.writeShort(Diagram.outlines(node).size());
        for (Outline outline : Diagram.outlines(node)) {
          out.writeInt(number(outline));
        }
      }
    }
  }

  /**
   * Reads what was written.
   *
   * @param all every question that the rules could ask
   */
  public static Diagram read(DataInputStream in, List<Question> all) throws IOException {
    Map<String, Question> byId = new HashMap<>();
    all.forEach(question -> byId.put(question.id(), question));
    List<Question> questions = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      String id = in.readUTF();
      int answers = in.readShort();
      Question question = byId.get(id);
      if (question == null || question.answers().size() != answers) {
        throw new IOException("`" + id + "` is no longer asked as it was");
      }
      questions.add(question);
    }
    Outline[] outlines = new Outline[in.readInt()];
    for (int number = 0; number < outlines.length; number++) {
      outlines[number] = outline(in, outlines);
    }
    DiagramNode[] nodes = new DiagramNode[in.readInt()];
    for (int number = 0; number < nodes.length; number++) {
      nodes[number] = node(in, questions, nodes, leaf -> found(leaf, outlines));
    }
    Map<String, DiagramNode> clauses = new LinkedHashMap<>();
    for (int left = in.readShort(); left > 0; left--) {
      clauses.put(in.readUTF(), nodes[in.readInt()]);
    }
    DiagramNode[] effects = new DiagramNode[in.readInt()];
    for (int number = 0; number < effects.length; number++) {
      effects[number] = node(in, questions, effects, leaf -> Effect.values()[leaf.readShort()]);
    }
    return new Diagram(questions, clauses, effects[effects.length - 1]);
  }

  private static Outline outline(DataInputStream in, Outline[] before) throws IOException {
    Outline.Kind kind = Outline.Kind.values()[in.readByte()];
    String clause = in.readUTF();
    String rule = in.readUTF();
    List<Object> matched = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      boolean outline = in.readBoolean();
      int number = in.readInt();
      matched.add(outline ? before[number] : (Object) number);
    }
    return new Outline(kind, clause, rule, List.copyOf(matched));
  }

  private static List<Outline> found(DataInputStream in, Outline[] outlines) throws IOException {
    List<Outline> found = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      found.add(outlines[in.readInt()]);
    }
    return List.copyOf(found);
  }

  private static DiagramNode node(
      DataInputStream in, List<Question> questions, DiagramNode[] before, Leaf leaf)
      throws IOException {
    int level = in.readShort();
    if (level >= 0) {
      List<DiagramNode> children = new ArrayList<>();
      for (int left = questions.get(level).answers().size(); left > 0; left--) {
        children.add(before[in.readInt()]);
      }
      return new DiagramNode(level, List.copyOf(children), null);
    }
    return new DiagramNode(DiagramNode.LEAF, List.of(), leaf.read(in));
  }
}
