package org.lexloci.manifest.arm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.manifest.PlainTree;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.reader.DocumentReader;

class ArmExpressionTest {

  private static final MappingNode TEMPLATE =
      tree(
          """
          parameters:
            model: {type: string, defaultValue: gpt-4o}
            open: {type: string}
            secret: {type: secureString, defaultValue: gpt-4o}
            secretObject: {type: secureObject, defaultValue: {a: b}}
            nothing: {type: string, defaultValue: null}
            made: {type: string, defaultValue: "[concat(parameters('model'), '-mini')]"}
            round: {type: string, defaultValue: "[parameters('round')]"}
            given: {type: string, defaultValue: own}
            optional: {type: string, nullable: true}
          variables:
            Name: "[parameters('model')]"
            list: [one, "[parameters('open')]", three]
            map: {key: value, inner: {deep: "[variables('name')]"}, none: null}
            long: "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
            copy:
              - {name: copies, count: 3, input: "[concat('item-', copyIndex('copies'))]"}
              - {name: shifted, count: 2, input: "[copyIndex('shifted')]"}
              - {name: unknown, count: "[parameters('open')]", input: one}
              - {name: nothing}
              - {count: 2, input: one}
          """);

  private static MappingNode tree(String yaml) {
    return (MappingNode)
        new DocumentReader(Limits.DEFAULT)
            .read("template.yaml", yaml.getBytes(StandardCharsets.UTF_8))
            .documents()
            .get(0)
            .root();
  }

  private static String value(ArmScope scope, String text) {
    return PlainTree.of(scope.resolve(new ScalarNode(new Position("f", 1, 1), text, true)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain                                                   | plain
          [[text]                                                 | [text]
          [text                                                   | [text
          []                                                      | ?
          [7]                                                     | 7
          [seven]                                                 | ?
          ['it''s']                                               | it's
          ['']                                                    | ''
          ['open]                                                 | ?
          ['a' 'b']                                               | ?
          [ parameters ( 'model' ) ]                              | gpt-4o
          [PARAMETERS('MODEL')]                                   | gpt-4o
          [parameters('open')]                                    | ?
          [parameters('secret')]                                  | ?
          [parameters('secretObject')]                            | ?
          [parameters('nothing')]                                 | ?
          [parameters('nobody')]                                  | ?
          [parameters('made')]                                    | gpt-4o-mini
          [parameters('round')]                                   | ?
          [parameters('optional')]                                | ?
          [parameters()]                                          | ?
          [variables('NAME')]                                     | gpt-4o
          [variables('nobody')]                                   | ?
          [variables('list')]                                     | [one, ?, three]
          [variables('list')[2]]                                  | three
          [variables('list')[1]]                                  | ?
          [variables('list')[3]]                                  | ?
          [variables('list')['x']]                                | ?
          [variables('list')[2]x]                                 | ?
          [variables('list')[2)]                                  | ?
          [variables('map').key]                                  | value
          [variables('map') . inner . deep]                       | gpt-4o
          [variables('map')['inner']['deep']]                     | gpt-4o
          [variables('map').none]                                 | ?
          [variables('map').key.more]                             | ?
          [variables('copies')]                                   | [item-0, item-1, item-2]
          [variables('COPIES')[1]]                                | item-1
          [variables('shifted')]                                  | [0, 1]
          [variables('unknown')]                                  | [one]
          [copyIndex()]                                           | ?
          [createArray('a', parameters('open'), 1)]               | [a, ?, 1]
          [createArray()]                                         | []
          [createObject('a', 'b', 'c', parameters('open'))]       | {a: b, c: ?}
          [createObject('a', 'b', 'c')]                           | {a: b}
          [createObject(parameters('open'), 'b')]                 | ?
          [createObject()]                                        | {}
          [true()]                                                | true
          [false()]                                               | false
          [other()]                                               | ?
          [if(true(), 'a', parameters('open'))]                   | a
          [if(false(), parameters('open'), 'b')]                  | b
          [if('TRUE', 'a', 'b')]                                  | a
          [if('maybe', 'a', 'b')]                                 | ?
          [if(parameters('open'), 'a', 'b')]                      | ?
          [if(true(), 'a')]                                       | ?
          [coalesce('a', parameters('open'))]                     | a
          [coalesce(parameters('open'), 'b')]                     | ?
          [concat('a', 1, 'b')]                                   | a1b
          [concat('a', parameters('open'))]                       | ?
          [concat(createArray('a'), createArray('b'))]            | [a, b]
          [concat(createArray('a'), 'b')]                         | ?
          [concat('a' , 'b', )]                                   | ab
          [format('{0}-{1}-{0}', 'a', 'b')]                       | a-b-a
          [format('{0}')]                                         | {0}
          [toLower('ABC')]                                        | abc
          [toUpper('abc')]                                        | ABC
          [toLower(createArray())]                                | ?
          [string('a')]                                           | a
          [length('abc')]                                         | 3
          [length(createArray('a', 'b'))]                         | 2
          [length(createObject('a', 'b'))]                        | 1
          [empty('')]                                             | true
          [empty(createArray('a'))]                               | false
          [not(true())]                                           | false
          [not('maybe')]                                          | ?
          [tryGet(variables('map'), 'key')]                       | value
          [tryGet(variables('map'))]                              | ?
          [union(variables('map'), createObject('key', 'other'))] | {key: other, inner: {deep: gpt-4o}, none: null}
          [union(createObject('a', 'b'), 'c')]                    | ?
          [equals('a', 'a')]                                      | true
          [equals('a', 'A')]                                      | false
          [equals('a')]                                           | ?
          [replace('a.b.c', '.', '-')]                            | a-b-c
          [replace('abc', '', '-')]                               | ?
          [replace('abc', 'b')]                                   | ?
          [split('a.b', '.')]                                     | [a, b]
          [split('a.', '.')]                                      | [a, '']
          [split('a')]                                            | ?
          [first(split('a.b', '.'))]                              | a
          [last(split('a.b', '.'))]                               | b
          [first(createArray())]                                  | ?
          [first('abc')]                                          | ?
          [last(createArray('a', parameters('open')))]            | ?
          [unknown('a')]                                          | ?
          [concat('a'                                             | [concat('a'
          [concat('a']                                            | ?
          """)
  void an_expression_comes_to_what_the_template_tells(String expression, String value) {
    assertThat(value(ArmScope.of(TEMPLATE, new ParameterChoices()), expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [copyIndex()]         | 4
          [copyIndex(10)]       | 14
          [copyIndex(-1)]       | 3
          [copyIndex('copy')]   | 4
          [copyIndex('items')]  | 4
          """)
  void a_copy_knows_its_number(String expression, String value) {
    assertThat(
            value(
                ArmScope.of(TEMPLATE, new ParameterChoices()).numbered(Optional.of(4)), expression))
        .isEqualTo(value);
  }

  @Test
  void a_list_that_is_made_of_copies_stands_in_the_place_of_its_name() {
    MappingNode holder =
        tree(
            """
            a: b
            copy:
              - {name: Items, count: 2, input: "[concat(copyIndex('items'), copyIndex())]"}
              - {name: Same, count: 2, input: "[copyIndex('SAME')]"}
            """);

    assertThat(
            PlainTree.of(
                ArmScope.of(TEMPLATE, new ParameterChoices())
                    .numbered(Optional.of(7))
                    .resolve(holder)))
        .isEqualTo("{a: b, Items: [07, 17], Same: [0, 1]}");
  }

  @Test
  void a_template_that_is_deployed_with_values_sees_them_before_its_own() {
    ArmScope outer = ArmScope.of(TEMPLATE, new ParameterChoices());
    MappingNode passed =
        tree(
            """
            GIVEN: {value: "[parameters('model')]"}
            open: {value: "[parameters('open')]"}
            secret: {value: told}
            """);
    ArmScope inner = outer.nested(TEMPLATE, Optional.of(passed));

    assertThat(value(inner, "[parameters('given')]")).isEqualTo("gpt-4o");
    assertThat(value(inner, "[parameters('open')]")).isEqualTo("?");
    assertThat(value(inner, "[parameters('secret')]")).isEqualTo("?");
    assertThat(value(inner, "[parameters('model')]")).isEqualTo("gpt-4o");
    assertThat(value(inner, "[coalesce(parameters('optional'), 'b')]")).isEqualTo("b");
    assertThat(value(inner, "[empty(parameters('optional'))]")).isEqualTo("true");
    assertThat(value(outer.nested(TEMPLATE, Optional.empty()), "[parameters('given')]"))
        .isEqualTo("own");
  }

  @Test
  void text_that_could_grow_without_end_is_not_told() {
    ArmScope scope = ArmScope.of(TEMPLATE, new ParameterChoices());
    String ten = "concat(" + "variables('long'), ".repeat(9) + "variables('long'))";

    assertThat(value(scope, "[length(" + ten + ")]")).isEqualTo("1000");
    assertThat(value(scope, "[concat(concat(" + ten + ", 'a'), 'b')]")).isEqualTo("?");
    assertThat(value(scope, "[length(replace(" + ten + ", '9', '9'))]")).isEqualTo("1000");
    assertThat(value(scope, "[replace(" + ten + ", '9', '99')]")).isEqualTo("?");
    assertThat(value(scope, "[length(format('{0}', " + ten + "))]")).isEqualTo("1000");
    assertThat(value(scope, "[format('{0}-', " + ten + ")]")).isEqualTo("?");
  }

  @Test
  void what_doubles_itself_is_told_no_further_than_steps_last() {
    StringBuilder variables = new StringBuilder("variables:\n  v0: [a, b, c, d, e, f, g, h]\n");
    for (int i = 1; i < 12; i++) {
      String before = "variables('v" + (i - 1) + "')";
      variables.append(
          "  v" + i + ": \"[createArray(" + before + (", " + before).repeat(7) + ")]\"\n");
    }
    ArmScope scope = ArmScope.of(tree(variables.toString()), new ParameterChoices());

    assertThat(value(scope, "[length(variables('v3'))]")).isEqualTo("8");
    assertThat(scope.steps().sufficed()).isTrue();
    value(scope, "[variables('v11')]");
    assertThat(scope.steps().sufficed()).isFalse();
    assertThat(value(scope, "plain")).isEqualTo("?");
  }

  @Test
  void a_list_longer_than_anybody_writes_is_told_in_part() {
    MappingNode most = tree("copy: [{name: items, count: 200, input: a}]");
    MappingNode more = tree("copy: [{name: items, count: 201, input: a}]");
    ArmScope scope = ArmScope.of(TEMPLATE, new ParameterChoices());

    Node all = scope.resolve(most);
    assertThat(scope.steps().sufficed()).isTrue();
    Node part = scope.resolve(more);

    assertThat(PlainTree.of(part)).isEqualTo(PlainTree.of(all));
    assertThat(scope.steps().sufficed()).isFalse();
  }
}
