package org.lexloci.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.Effect;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.w3c.dom.Document;

/** Whoever follows a drawing comes to the verdict of the rules. */
class DrawingTest {

  static List<EditionRules> editions() {
    Library library = PackedLibrary.open();
    return library.agreement().editions().stream().map(library::edition).toList();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void the_boxes_lead_to_the_verdict_of_any_answers(EditionRules edition) {
    Diagram diagram = edition.base().diagram();
    List<Box> boxes = Box.of(diagram);
    Random random = new Random(7);
    for (int world = 0; world < 2_000; world++) {
      int[] answers =
          diagram.questions().stream().mapToInt(q -> random.nextInt(q.answers().size())).toArray();
      Effect effect = (Effect) diagram.effect().leaf(answers).value();

      assertThat(followed(boxes, diagram, answers)).isEqualTo(Verdict.of(effect));
    }
  }

  private static Verdict followed(List<Box> boxes, Diagram diagram, int[] answers) {
    Box box = boxes.get(0);
    while (true) {
      Box.Way way = taken(box, diagram, answers);
      if (way.verdict().isPresent()) {
        return way.verdict().get();
      }
      box = boxes.get(way.next());
    }
  }

  private static Box.Way taken(Box box, Diagram diagram, int[] answers) {
    for (int level = 0; level < answers.length; level++) {
      if (diagram.questions().get(level).id().equals(box.question())) {
        String answer = diagram.questions().get(level).answers().get(answers[level]).label();
        List<Box.Way> taken = box.ways().stream().filter(w -> meets(w.answers(), answer)).toList();
        assertThat(taken).hasSize(1);
        return taken.get(0);
      }
    }
    throw new AssertionError("no question " + box.question());
  }

  private static boolean meets(String allowed, String answer) {
    boolean excluded = allowed.startsWith("not ");
    List<String> listed = List.of((excluded ? allowed.substring(4) : allowed).split(" or "));
    return listed.contains(answer) != excluded;
  }

  @ParameterizedTest
  @MethodSource("editions")
  void the_image_is_well_formed_and_has_a_line_for_each_way_that_goes_on(EditionRules edition)
      throws Exception {
    StringWriter image = new StringWriter();
    new SvgDrawing(new PrintWriter(image)).print(edition.edition(), edition.base().diagram());
    Document read =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(image.toString().getBytes(StandardCharsets.UTF_8)));
    List<Box> boxes = Box.of(edition.base().diagram());
    long on = boxes.stream().flatMap(b -> b.ways().stream()).filter(w -> w.next() >= 0).count();

    assertThat(read.getElementsByTagName("path").getLength()).isEqualTo((int) on);
    assertThat(read.getElementsByTagName("rect").getLength()).isEqualTo(boxes.size() + 1);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void the_graph_has_an_edge_for_each_way(EditionRules edition) {
    StringWriter graph = new StringWriter();
    new DotDrawing(new PrintWriter(graph)).print(edition.edition(), edition.base().diagram());
    int ways = Box.of(edition.base().diagram()).stream().mapToInt(b -> b.ways().size()).sum();

    assertThat(graph.toString().lines().filter(line -> line.contains(" -> "))).hasSize(ways);
  }
}
