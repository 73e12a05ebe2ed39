package org.lexloci.manifest.bicep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.manifest.PlainTree;
import org.lexloci.source.UnreadableFileException;

class BicepTermsTest {

  private static final String DECLARED =
      "param size int\nresource shop 'a@1' existing = {name: 'shop'}\nmodule part 'part.bicep' = {}\n";

  private static String written(String value) throws UnreadableFileException {
    BicepFile file =
        BicepParser.file("main.bicep", DECLARED + "var it = " + value + "\noutput o string = 'x'");
    return PlainTree.of(file.variables().get(file.variables().size() - 1).value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      maxCharsPerColumn = 10_000,
      textBlock =
          """
          'text'                       -> text
          '[text]'                     -> [[text]
          'it\\'s \\n\\t\\r\\\\ \\${a}'  -> `it's \n\t\r\\ ${a}`
          'a\\u{41}b\\u{1F600}'        -> aAb😀
          '${size}'                    -> [format('{0}', parameters('size'))]
          'a${ size }b${it}'           -> [format('a{0}b{1}', parameters('size'), variables('it'))]
          '${'inner ${size}'}'         -> [format('{0}', format('inner {0}', parameters('size')))]
          '''one 'two' three'''        -> one 'two' three
          42                           -> 42
          -42                          -> [sub(0, 42)]
          true                         -> true
          false                        -> false
          null                         -> null
          [true, null]                 -> [true, null]
          f(true, null, 'it\\'s', 7)   -> [f(true(), null(), 'it''s', 7)]
          f()                          -> [f()]
          f( 'a' , )                   -> [f('a')]
          size                         -> [parameters('size')]
          it                           -> [variables('it')]
          shop                         -> [variables('resource shop')]
          part                         -> [part()]
          nobody                       -> [nobody()]
          shop.name                    -> [variables('resource shop').name]
          shop.?name                   -> [variables('resource shop').name]
          shop!.name                   -> [variables('resource shop').name]
          shop::child                  -> [variables('resource shop').child]
          shop[?'a']                   -> [variables('resource shop')['a']]
          shop['a'][ size ].b          -> [variables('resource shop')['a'][parameters('size')].b]
          shop.list(size)              -> [method(parameters('size'))]
          shop!                        -> [variables('resource shop')]
          size != 1                    -> [notEquals(parameters('size'), 1)]
          size!=1                      -> [notEquals(parameters('size'), 1)]
          !it                          -> [not(variables('it'))]
          !!it                         -> [not(not(variables('it')))]
          - size                       -> [sub(0, parameters('size'))]
          1 + 2 * 3                    -> [add(1, mul(2, 3))]
          (1 + 2) * 3                  -> [mul(add(1, 2), 3)]
          1 - 2 - 3                    -> [sub(sub(1, 2), 3)]
          6 / 3 % 2                    -> [mod(div(6, 3), 2)]
          1 < 2                        -> [less(1, 2)]
          1 <= 2                       -> [lessOrEquals(1, 2)]
          1 > 2                        -> [greater(1, 2)]
          1 >= 2                       -> [greaterOrEquals(1, 2)]
          1 == 2                       -> [equals(1, 2)]
          'a' =~ 'A'                   -> [equals('a', 'A')]
          'a' !~ 'A'                   -> [notEquals('a', 'A')]
          a && b || c              -> [or(and(a(), b()), c())]
          it ?? 'a' ?? 'b'             -> [coalesce(coalesce(variables('it'), 'a'), 'b')]
          it ? 'a' : 'b'               -> [if(variables('it'), 'a', 'b')]
          it ? 'a' : size ? 'b' : 'c'  -> [if(variables('it'), 'a', if(parameters('size'), 'b', 'c'))]
          [ 'a', size ]                -> [a, [parameters('size')]]
          []                           -> []
          ['a', ...it]                 -> [a, [spread()]]
          f([1, 2])                    -> [f(createArray(1, 2))]
          {}                           -> {}
          {a: 1, 'b c': size}          -> {a: 1, b c: [parameters('size')]}
          {a: {b: 'c'}}                -> {a: {b: c}}
          {'${size}': 1, a: 2}         -> {[format('{0}', parameters('size'))]: 1, a: 2}
          {...it, a: 1}                -> {a: 1}
          f({a: 1})                    -> [f(createObject('a', 1))]
          [for x in it: x.name]        -> [loop()]
          [for (x, i) in it: {a: i}]   -> [loop()]
          [for(x, i) in it: 1]         -> [loop()]
          map(it, x => x.name)         -> [map(variables('it'), lambda())]
          map(it, (x, y) => x)         -> [map(variables('it'), lambda())]
          f(() => 'a')                 -> [f(lambda())]
          it /* a */ + /* b */ 1       -> [add(variables('it'), 1)]
          it // the rest               -> [variables('it')]
          """)
  void a_value_is_written_as_templates_do(String value, String written)
      throws UnreadableFileException {
    assertThat(written(value)).isEqualTo(written);
  }

  @Test
  void a_value_may_stand_on_several_lines() throws UnreadableFileException {
    assertThat(written("it\n  ? 'a'\n  : 'b'")).isEqualTo("[if(variables('it'), 'a', 'b')]");
    assertThat(written("it\n  ?? 'a'")).isEqualTo("[coalesce(variables('it'), 'a')]");
    assertThat(written("it\n  || size\n  && size"))
        .isEqualTo("[or(variables('it'), and(parameters('size'), parameters('size')))]");
    assertThat(written("[\n  'a'\n\n  'b' // b\n]")).isEqualTo("[a, b]");
    assertThat(written("{\n  a: 1\n  b: 2\n}")).isEqualTo("{a: 1, b: 2}");
    assertThat(written("f(\n  1\n  2\n)")).isEqualTo("[f(1, 2)]");
    assertThat(written("(\n1\n)")).isEqualTo("1");
    assertThat(written("shop[\n'a'\n]")).isEqualTo("[variables('resource shop')['a']]");
    assertThat(written("[\n for x in it: {\n }\n]")).isEqualTo("[loop()]");
    assertThat(written("[for ( x , i ) in it :\n x\n]")).isEqualTo("[loop()]");
    assertThat(written("map(it, x =>\n x)")).isEqualTo("[map(variables('it'), lambda())]");
    assertThat(written("1 +\n 2")).isEqualTo("[add(1, 2)]");
    assertThat(written("'${\n size\n }'")).isEqualTo("[format('{0}', parameters('size'))]");
    assertThat(written("'''\none\ntwo'''")).isEqualTo("\none\ntwo");
    assertThat(written("{ @description('x')\n a: 1 }")).isEqualTo("{a: 1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'text        | main.bicep:4:10: the text has no closing quote
          '''text      | main.bicep:4:10: the text has no closing quotes
          '\\u{110000}' | main.bicep:4:19: this is no character
          '\\u{x}'     | main.bicep:4:14: this is no character
          [1           | main.bicep:5:17: expected a name
          f(1          | main.bicep:5:17: expected a name
          (1           | main.bicep:5:1: expected `)`
          {a 1}        | main.bicep:4:13: expected `:`
          {1: 1}       | main.bicep:4:11: expected a name
          it[1         | main.bicep:5:1: expected `]`
          it ? 1       | main.bicep:5:1: expected `:`
          '${it        | main.bicep:5:1: expected `}`
          [for x: it]  | main.bicep:4:16: expected `in`
          [for (x) in] | main.bicep:4:17: expected `,`
          [for x in it]| main.bicep:4:22: expected `:`
          /* a         | main.bicep:4:10: the comment has no end
          """)
  void what_is_no_value_is_told_with_its_place(String value, String told) {
    assertThatThrownBy(() -> written(value))
        .isInstanceOfSatisfying(
            UnreadableFileException.class, e -> assertThat(e.problem()).hasToString(told));
  }

  @Test
  void values_are_read_as_deep_as_anybody_writes_them() throws UnreadableFileException {
    assertThat(written("(".repeat(99) + "1" + ")".repeat(99))).isEqualTo("1");
    assertTooMuch("(".repeat(100) + "1" + ")".repeat(100), "nested more than 100 deep");
    assertThat(written("!".repeat(99) + "it")).startsWith("[not(not(");
    assertTooMuch("!".repeat(100) + "it", "nested more than 100 deep");
    assertThat(written("1" + " + 1".repeat(99))).startsWith("[add(add(");
    assertTooMuch("1" + " + 1".repeat(100), "more than 100 operators in one value");
    assertThat(written("it" + ".a".repeat(99))).startsWith("[variables('it').a.a");
    assertTooMuch("it" + ".a".repeat(100), "more than 100 steps in one value");
    assertThat(written("[" + "(1)\n".repeat(200) + "]")).startsWith("[1, 1,");
    assertThat(written("[" + "!it\n".repeat(200) + "]")).startsWith("[[not(variables('it'))],");
  }

  private static void assertTooMuch(String value, String told) {
    assertThatThrownBy(() -> written(value))
        .isInstanceOfSatisfying(
            UnreadableFileException.class, e -> assertThat(e.problem().message()).isEqualTo(told));
  }

  @Test
  void longer_expressions_than_anybody_writes_are_not_told() throws UnreadableFileException {
    String most = "a".repeat((1 << 16) - "format('{0}', parameters('size'))".length());

    assertThat(written("'" + most + "${size}'")).startsWith("[format('aaa");
    assertThat(written("'" + most + "a${size}'")).isEqualTo("[unknown()]");
  }
}
