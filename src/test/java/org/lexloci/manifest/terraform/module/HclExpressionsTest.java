package org.lexloci.manifest.terraform.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.terraform.hcl.HclBody;
import org.lexloci.manifest.terraform.hcl.HclParser;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.UnreadableFileException;

class HclExpressionsTest {

  private static final Position HERE = new Position("main.tf", 1, 1);

  private static final String DECLARED =
      """
      variable "model" { default = "gpt-4o" }
      variable "open" {}
      variable "secret" {
        default = "gpt-4o"
        sensitive = true
      }
      variable "fleeting" {
        default = "gpt-4o"
        ephemeral = "true"
      }
      variable "shown" {
        default = "gpt-4o"
        sensitive = false
      }
      variable "shape" {
        type = object({
          name = string
          size = optional(number, 7)
          more = optional(string)
          list = optional(list(object({a = optional(string, "b")})), [{}])
          "quoted" = optional(string, "q")
          loose = optional(string, var.model)
        })
        default = { name = "n", more = null }
      }
      variable "shapes" {
        type = map(object({a = optional(string, "b")}))
        default = { x = {}, y = { a = "c" } }
      }
      variable "sets" {
        type = set(object({a = optional(string, "b")}))
        default = [{}]
      }
      variable "plain" {
        type = string
        default = "p"
      }
      variable "odd" {
        type = tuple([string])
        default = ["p"]
      }
      locals {
        list = ["a", "b", "c"]
        map = { x = "one", y = "two" }
        round = local.round
        numbers = [3, 1, 2, 1]
        open_list = ["a", var.open]
        open_map = merge({ a = "b" }, var.open)
      }
      resource "null_resource" "one" {
        name = "named-${var.model}"
      }
      resource "null_resource" "many" {
        count = 2
        name = "many-${count.index}"
      }
      resource "null_resource" "each" {
        for_each = { a = "x", b = "y" }
        name = "${each.key}-${each.value}"
      }
      resource "null_resource" "unknown" {
        count = var.open
        name = "u"
      }
      resource "null_resource" "self" {
        count = length(null_resource.self)
      }
      data "template_file" "t" {
        template = "hello $${who}"
        vars = { who = "world" }
      }
      data "cloudinit_config" "c" {
        part { content = "one" }
        part { content = "two" }
      }
      """;

  private static Node node(String expression) throws UnreadableFileException {
    String source = DECLARED + "locals {\n  it = " + expression + "\n}\n";
    HclBody body = HclParser.body("main.tf", source);
    ModuleTree tree = new ModuleTree(Map.of("main.tf", body));
    HclModule module = tree.module("").orElseThrow();
    return new ModuleInstance(
            tree,
            module,
            "",
            Map.of(),
            ProviderNames.root(module),
            new Evaluation(FileTexts.NONE, "", new ParameterChoices(), Set.of()),
            0)
        .local("it", HERE);
  }

  private static String value(String expression) throws UnreadableFileException {
    return shown(node(expression));
  }

  /** Writes a value; of what is not known, what is known all the same. */
  private static String shown(Node node) {
    if (node instanceof UnknownValue unknown) {
      return unknown.rest() == null ? "?" : "?(" + shown(unknown.rest()) + ")";
    }
    if (node instanceof MappingNode mapping) {
      return mapping.entries().stream()
          .map(e -> e.key() + "=" + shown(e.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof SequenceNode list) {
      return list.items().stream()
          .map(HclExpressionsTest::shown)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof Instances instances) {
      return "<" + instances.shown() + ">";
    }
    return node instanceof NullNode ? "null" : ((ScalarNode) node).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "-->",
      quoteCharacter = '`',
      maxCharsPerColumn = 10_000,
      textBlock =
          """
          "text"                                     --> text
          "a\\n\\t\\r\\"\\\\b"                       --> `a\n\t\r"\\b`
          "\\u0041\\U0001F600"                       --> A😀
          "$${a} %%{b} $a %b"                        --> ${a} %{b} $a %b
          "${var.model}"                             --> gpt-4o
          "a-${ var.model }-b"                       --> a-gpt-4o-b
          "a ${~ var.model ~} b"                     --> a gpt-4o b
          "a-${var.open}"                            --> ?(a-$(unknown))
          "${local.list}"                            --> [a, b, c]
          "x${local.list}"                           --> x["a","b","c"]
          "%{ if true }a%{ else }b%{ endif }"        --> a
          "%{ if false }a%{ else }b%{ endif }c"      --> bc
          "%{if false}a%{endif}c"                    --> c
          "%{ for x in local.list }${x};%{ endfor }" --> a;b;c;
          "%{ for i, x in local.list }${i}${x}%{ endfor ~}" --> 0a1b2c
          42                                         --> 42
          1.5e3                                      --> 1.5e3
          -7                                         --> -7
          true                                       --> true
          null                                       --> null
          (1)                                        --> 1
          !true                                      --> false
          !false                                     --> true
          !var.open                                  --> ?
          - var.open                                 --> ?
          1 + 2 * 3                                  --> 7
          (1 + 2) * 3                                --> 9
          7 - 2 - 1                                  --> 4
          7 / 2                                      --> 3.5
          7 % 4                                      --> 3
          1 / 0                                      --> ?
          1 % 0                                      --> ?
          1 + "a"                                    --> ?
          "a" + 1                                    --> ?
          1 < 2                                      --> true
          2 < 2                                      --> false
          2 <= 2                                     --> true
          3 > 2                                      --> true
          2 > 2                                      --> false
          2 >= 2                                     --> true
          1 >= 2                                     --> false
          "a" == "a"                                 --> true
          "a" != "a"                                 --> false
          [1, 2] == [1, 2]                           --> true
          [1, 2] == [1, 3]                           --> false
          [1] == [1, 2]                              --> false
          {a = 1} == {a = 1}                         --> true
          {a = 1} == {a = 2}                         --> false
          {a = 1} == {b = 1}                         --> false
          {a = 1} == {a = 1, b = 2}                  --> false
          null == null                               --> true
          null == "a"                                --> false
          "a" == var.open                            --> ?
          true && true                               --> true
          true && false                              --> false
          false && var.open                          --> false
          var.open && false                          --> false
          var.open && true                           --> ?
          false || true                              --> true
          false || false                             --> false
          true || var.open                           --> true
          var.open || true                           --> true
          var.open || false                          --> ?
          true ? "a" : "b"                           --> a
          false ? "a" : "b"                          --> b
          var.open ? "a" : "b"                       --> ?
          var.open ? "a b" : "c"                     --> `?(a b\nc)`
          var.open ? ["a"] : ["b"]                   --> ?([a, b])
          var.open ? var.open : ["b"]                --> ?([b])
          "odd" ? "a" : "b"                          --> ?
          [1, "a", true]                             --> [1, a, true]
          []                                         --> []
          {}                                         --> {}
          {a = 1, "b c" = 2, (var.model) = 3}        --> {a=1, b c=2, gpt-4o=3}
          {a : 1, b : 2}                             --> {a=1, b=2}
          {(var.open) = 1, a = 2}                    --> {=?, a=2}
          {a = 1, a = 2}                             --> {a=2}
          {"${var.model}-x" = 1}                     --> {gpt-4o-x=1}
          {var.model = 1}                            --> {gpt-4o=1}
          var.model                                  --> gpt-4o
          var.open                                   --> ?
          var.nobody                                 --> ?
          var.secret                                 --> ?
          var.fleeting                               --> ?
          var.shown                                  --> gpt-4o
          var.shape                                  --> {name=n, size=7, more=null, list=[{a=b}], quoted=q, loose=?}
          var.shapes                                 --> {x={a=b}, y={a=c}}
          var.sets                                   --> [{a=b}]
          var.plain                                  --> p
          var.odd                                    --> [p]
          var                                        --> ?
          local.nobody                               --> ?
          local.round                                --> ?
          local.list[0]                              --> a
          local.list.1                               --> b
          local.list[3]                              --> ?
          local.list[var.open]                       --> ?
          local.list["x"]                            --> ?
          local.map.x                                --> one
          local.map["y"]                             --> two
          local.map.z                                --> ?
          local.map[null]                            --> ?
          local.open_map.a                           --> ?
          local.open_map.z                           --> ?
          local.list[*]                              --> [a, b, c]
          local.map[*]                               --> [{x=one, y=two}]
          var.open[*].a                              --> ?
          null[*].a                                  --> []
          null_resource.one.name                     --> named-gpt-4o
          null_resource.one.id                       --> ?
          null_resource.one                          --> <null_resource.one>
          null_resource.many[1].name                 --> many-1
          null_resource.many[2].name                 --> ?
          null_resource.many[*].name                 --> [many-0, many-1]
          null_resource.many.*.name                  --> [many-0, many-1]
          null_resource.each["b"].name               --> b-y
          null_resource.each["c"].name               --> ?
          null_resource.unknown[5].name              --> u
          [for n in null_resource.many : n.name]     --> [many-0, many-1]
          {for k, v in null_resource.each : k => v.name} --> {a=a-x, b=b-y}
          [for n in null_resource.one : n]           --> ?
          length(null_resource.many)                 --> 2
          length(null_resource.unknown)              --> ?
          keys(null_resource.each)                   --> [a, b]
          values(null_resource.each)[*].name         --> [a-x, b-y]
          null_resource.self[0].name                 --> ?
          null_resource.nobody.name                  --> ?
          module.nobody.name                         --> ?
          data.template_file.t.rendered              --> hello world
          data.cloudinit_config.c.rendered           --> `one\ntwo`
          data.other.t.rendered                      --> ?
          data.template_file.t                       --> ?
          each.key                                   --> ?
          path.module                                --> .
          path.root                                  --> .
          path.cwd                                   --> ?
          terraform.workspace                        --> ?
          [for x in local.list : upper(x)]           --> [A, B, C]
          [for i, x in local.list : i if x != "b"]   --> [0, 2]
          [for x in local.list : x if var.open]      --> ?([a, b, c])
          [for x in var.open : "a"]                  --> ?([a])
          [for k, x in var.open : "${k}"]            --> ?([?])
          [for x in "text" : x]                      --> ?
          {for k, v in local.map : k => upper(v)}    --> {x=ONE, y=TWO}
          {for x in local.list : x => 1 if x == "a"} --> {a=1}
          {for x in local.list : "k" => x...}        --> {k=[a, b, c]}
          {for x in local.list : "k" => x}           --> {k=c}
          {for x in local.list : var.open => x}      --> {=c}
          [for x in var.open : x if x == "a"]        --> ?([?, a])
          one("a-${var.open}")                       --> ?(a-$(unknown))
          {for x in var.open : x => x}               --> ?([?])
          try(local.map.z, "b")                      --> b
          try(local.map.z)                           --> ?
          try(var.open, "b")                         --> ?
          can(local.map.z)                           --> false
          can(local.map.x)                           --> true
          can(var.open)                              --> ?
          coalesce("", null, "a")                    --> a
          coalesce(var.open, "a")                    --> ?
          coalesce("", null)                         --> ``
          coalescelist([], ["a"])                    --> [a]
          merge({a = 1}, {a = 2, b = 3})             --> {a=2, b=3}
          merge({a = 1}, var.open, {b = 2})          --> {a=?, =?, b=2}
          merge({a = 1}, null)                       --> {a=1}
          concat(["a"], ["b"])                       --> [a, b]
          concat(["a"], var.open)                    --> [a, ?]
          lookup(local.map, "x", "d")                --> one
          lookup(local.map, "z", "d")                --> d
          lookup(local.map, "z")                     --> ?
          lookup(var.open, "z", "d")                 --> ?
          lookup(local.map)                          --> {x=one, y=two}
          jsonencode({a = 1})                        --> {a=1}
          tostring("a")                              --> a
          nonsensitive(var.secret)                   --> ?
          keys(local.map)                            --> [x, y]
          values(local.map)                          --> [one, two]
          length(local.map)                          --> 2
          length(local.open_map)                     --> ?
          length(local.list)                         --> 3
          toset(["a", "b", "a"])                     --> [a, b]
          distinct([["a"], ["a"]])                   --> [[a], [a]]
          sort(["a"])                                --> [a]
          flatten([["a"], [["b"], "c"]])             --> [a, b, c]
          compact(["a", "", null])                   --> [a]
          element(local.list, 4)                     --> b
          element(local.list, "x")                   --> ?
          element([], 0)                             --> ?
          element(local.list)                        --> ?
          one(["a"])                                 --> a
          one([])                                    --> null
          contains(local.list, "b")                  --> true
          contains(local.list, "z")                  --> false
          contains(local.open_list, "a")             --> true
          contains(local.open_list, "z")             --> ?
          zipmap(["a", "b"], [1, 2])                 --> {a=1, b=2}
          zipmap(["a", "b"], [1])                    --> {a=1}
          zipmap([null], [1])                        --> {=1}
          zipmap(["a"], "b")                         --> ?
          reverse(local.list)                        --> [c, b, a]
          alltrue([true, true])                      --> true
          alltrue([true, var.open, false])           --> false
          alltrue([true, var.open])                  --> ?
          anytrue([])                                --> false
          anytrue([false, var.open, true])           --> true
          anytrue([false, var.open])                 --> ?
          transpose(local.map)                       --> ?
          join("-", local.list)                      --> a-b-c
          join("-", local.open_list)                 --> ?(a-$(unknown))
          join("-", [["a"]])                         --> ?
          join("-", var.open)                        --> ?
          join("-", [for x in var.open : "a"])       --> ?(a)
          join(var.open, local.list)                 --> ?
          split("-", "a-b")                          --> [a, b]
          split("-", "a-")                           --> [a, ``]
          lower("AB")                                --> ab
          upper("ab")                                --> AB
          trimspace(" a ")                           --> a
          chomp("a")                                 --> a
          trimprefix("ab", "a")                      --> b
          trimprefix("ab", "x")                      --> ab
          trimsuffix("ab", "b")                      --> a
          trimsuffix("ab", "x")                      --> ab
          startswith("ab", "a")                      --> true
          startswith("ab", "b")                      --> false
          endswith("ab", "b")                        --> true
          strcontains("ab", "b")                     --> true
          strcontains("ab", "c")                     --> false
          replace("a.b", ".", "-")                   --> a-b
          replace("a.b", "/[.]/", "-")               --> ?
          replace("a/b", "/", "-")                   --> a-b
          replace("a-${var.open}", "a", "b")         --> ?(a-$(unknown))
          replace(var.open, "a", "b")                --> ?
          format("%s-%d", "a", 1)                    --> a-1
          format("%s-%q", "a", 1)                    --> ?
          format("%s", "a", "b")                     --> ?
          format("%s%%", "a")                        --> ?
          format("a-%s", var.open)                   --> ?(a-%s)
          upper(var.open)                            --> ?
          upper("a-${var.open}")                     --> ?(a-$(unknown))
          yamldecode("a: b")                         --> {a=b}
          jsondecode("{}")                           --> {}
          jsondecode("{\\"a\\": \\"${var.open}\\"}") --> ?({a=$(unknown)})
          timestamp()                                --> ?
          upper()                                    --> ?
          core::upper("a")                           --> ?
          upper(["a"]...)                            --> A
          upper("a"...)                              --> ?
          upper(var.open...)                         --> ?
          format(["%s-%s", "a", "b"]...)             --> a-b
          file("nowhere.txt")                        --> ?
          file(var.open)                             --> ?
          file()                                     --> ?
          templatestring("a $${b}", {b = "c"})       --> a c
          templatestring("a $${b}", {})              --> ?(a $(unknown))
          templatestring("a $${", {})                --> ?(a ${)
          """)
  void an_expression_comes_to_what_the_files_tell(String expression, String value)
      throws UnreadableFileException {
    assertThat(value(expression)).isEqualTo(value.replace("``", ""));
  }

  @Test
  void an_expression_may_stand_on_several_lines() throws UnreadableFileException {
    assertThat(value("[\n  \"a\", # one\n  \"b\",\n]")).isEqualTo("[a, b]");
    assertThat(value("{\n  a = 1\n  b = 2, // two\n\n  c : 3\n}")).isEqualTo("{a=1, b=2, c=3}");
    assertThat(value("(\n  1\n  + 2\n)")).isEqualTo("3");
    assertThat(value("join(\n  \"-\",\n  [\"a\"],\n)")).isEqualTo("a");
    assertThat(value("(true\n ? \"a\"\n : \"b\")")).isEqualTo("a");
    assertThat(value("[for x in local.list :\n x\n if x == \"a\"\n]")).isEqualTo("[a]");
    assertThat(value("{\n for k, v in local.map :\n k => v\n}")).isEqualTo("{x=one, y=two}");
    assertThat(value("[for\n x in [1] : x]")).isEqualTo("[1]");
    assertThat(value("local.list[\n 0\n]")).isEqualTo("a");
    assertThat(value("\"${\n var.model\n }\"")).isEqualTo("gpt-4o");
    assertThat(value("/* a */ 1 /* b */")).isEqualTo("1");
    assertThat(value("upper([\"a\"]\n...\n)")).isEqualTo("A");
  }

  @Test
  void a_text_over_several_lines_ends_with_its_word() throws UnreadableFileException {
    assertThat(value("<<EOT\none ${var.model}\nEOTtwo\n EOT three\n  EOT"))
        .isEqualTo("one gpt-4o\nEOTtwo\n EOT three\n");
    assertThat(value("<<-E_1\n\ta \"b\" \\n\n\tE_1")).isEqualTo("\ta \"b\" \\n\n");
    assertThat(value("<<EOT\r\none\r\nEOT\r")).isEqualTo("one\r\n");
    assertThat(value("<<EOT\n%{ if true }\nyes\n%{ endif }\nEOT")).isEqualTo("\nyes\n\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "-->",
      quoteCharacter = '^',
      textBlock =
          """
          "text           --> the text has no closing quote
          "\\x"           --> `\\` is followed by nothing that it can stand before
          "\\u12"         --> expected 4 hexadecimal digits
          "\\UFFFFFFFF"   --> this is no character
          "\\uD800"       --> this is no character
          "${var.a"       --> expected `}`
          "%{ if true }"  --> `%{ if }` has no `%{ endif }`
          "%{ for x in [] }%{ endif }" --> `%{ for }` has no `%{ endfor }`
          "%{ endif }"    --> `%{ endif }` belongs to nothing before it
          <<EOT           --> `EOT` does not come, at which the text is to end
          [1 2]           --> expected `,`
          [1              --> expected `,`
          {a 1}           --> expected `:`
          {a = 1 b = 2}   --> expected `,`
          (1              --> expected `)`
          f(1 2)          --> expected `,`
          a[1             --> expected `]`
          true ? 1        --> expected `:`
          1 +             --> expected a name
          [for x [] : x]  --> expected `in`
          [for x in [] x] --> expected `:`
          [for x in [] : x --> expected `]`
          a.              --> expected a name
          1 2             --> expected the end of the line
          /* a            --> the comment has no end
          """)
  void what_is_no_expression_is_told(String expression, String told) {
    assertThatThrownBy(() -> value(expression))
        .isInstanceOfSatisfying(
            UnreadableFileException.class, e -> assertThat(e.problem().message()).isEqualTo(told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "-->",
      quoteCharacter = '^',
      textBlock =
          """
          var.open                   --> `var.open`, which has no value
          var.nobody                 --> `var.nobody`, which is declared in no file that was read
          var.secret                 --> `var.secret`, which is not to be shown
          var                        --> `var`, which is nothing here
          local.nobody               --> `local.nobody`, which is not declared
          local.round                --> `local.round`, which refers to itself
          local.map.z                --> `z`, which is not in what it is taken from
          module.nobody.a            --> `module.nobody`, which is not declared
          null_resource.one.id       --> `null_resource.one.id`, which is not known before it is carried out
          null_resource.many[1].id   --> `null_resource.many[1].id`, which is not known before it is carried out
          null_resource.each["a"].id --> `null_resource.each["a"].id`, which is not known before it is carried out
          null_resource.many[2].name --> `null_resource.many`, of which there is no such one
          null_resource.nobody.id    --> `null_resource.nobody`, which is not declared in its module
          data.aws_ami.a.id          --> `data.aws_ami.a.id`
          data.template_file.x.id    --> `data.template_file.x.id`
          each.key                   --> `each.key`
          path.cwd                   --> `path.cwd`
          timestamp()                --> `timestamp()`, which is not computed here
          file("x")                  --> `x`, which is not among the files that were read
          file(null)                 --> `file()` of nothing
          "odd" ? 1 : 2              --> a condition that is no truth
          [for x in 1 : x]           --> a loop over what is no list
          upper("a"...)              --> arguments that are no list
          1 / 0                      --> a division by zero
          1 + "a"                    --> a sum of what is no number
          join("", [["a"]])          --> a list of lists
          """)
  void what_is_not_known_is_told_with_the_reason(String expression, String because)
      throws UnreadableFileException {
    assertThat(((UnknownValue) node(expression)).because()).isEqualTo(because);
  }

  @Test
  void expressions_are_read_as_deep_as_anybody_writes_them() throws UnreadableFileException {
    assertThat(value("(".repeat(99) + "1" + ")".repeat(99))).isEqualTo("1");
    assertTooMuch("(".repeat(100) + "1" + ")".repeat(100), "nested more than 100 deep");
    assertThat(value("!".repeat(98) + "true")).isEqualTo("true");
    assertTooMuch("!".repeat(100) + "true", "nested more than 100 deep");
    assertThat(value("1" + " + 1".repeat(100))).isEqualTo("101");
    assertTooMuch("1" + " + 1".repeat(101), "more than 100 operators in one expression");
    assertTooMuch("f()" + "[0]".repeat(102), "more than 100 steps in one expression");
    assertThat(value("f()" + "[0]".repeat(100))).isEqualTo("?");
    assertTooMuch("\"" + "%{ if true }".repeat(101) + "\"", "nested more than 100 deep");
    assertThat(value("[" + "(1), ".repeat(200) + "]")).startsWith("[1, 1,");
    assertThat(value("[" + "!true, ".repeat(200) + "]")).startsWith("[false, false,");
    assertThat(value("\"" + "%{ if true }a%{ endif }".repeat(120) + "\"")).startsWith("aaa");
  }

  private static void assertTooMuch(String expression, String told) {
    assertThatThrownBy(() -> value(expression))
        .isInstanceOfSatisfying(
            UnreadableFileException.class, e -> assertThat(e.problem().message()).isEqualTo(told));
  }

  @Test
  void texts_and_lists_longer_than_anybody_reads_are_not_told() throws UnreadableFileException {
    String most = "a".repeat(Values.LONGEST);

    assertThat(value("\"${\"" + most + "\"}${\"\"}\"")).hasSize(Values.LONGEST);
    assertThat(value("\"${\"" + most + "\"}${\"b\"}\"")).isEqualTo("?");
    assertThat(value("upper(\"" + most + "\")")).hasSize(Values.LONGEST);
    assertThat(value("upper(\"" + most + "a\")")).isEqualTo("?");

    String list = "[" + "1, ".repeat(Values.MOST) + "]";
    assertThat(value("length(concat(" + list + ", []))")).isEqualTo("10000");
    assertThat(value("concat(" + list + ", [1])")).isEqualTo("?");
    assertThat(value("length(flatten([" + list + "]))")).isEqualTo("10000");
    assertThat(value("flatten([" + list + ", 1])")).isEqualTo("?");
    assertThat(
            value(
                "["
                    + "1, ".repeat(Values.MOST - 2)
                    + "] == ["
                    + "1, ".repeat(Values.MOST - 2)
                    + "]"))
        .isEqualTo("true");
    assertThat(value(list + " == " + list)).isEqualTo("?");
    assertThat(value("contains([" + list + "], " + list + ")")).isEqualTo("?");
    assertThat(value("1234567890123456789 + 1")).isEqualTo("?");
    assertThat(value("123456789012345678 + 1")).isEqualTo("123456789012345700");
  }

  @Test
  void names_that_an_expression_refers_to_are_listed() throws UnreadableFileException {
    List<String> names = new ArrayList<>();
    HclBody body =
        HclParser.body(
            "main.tf",
            "a = [a.a, {(b.b) = c.c}, \"${d.d}x\", e.e ? f.f : g.g, h.h + i.i, j.j[k.k], l.l[*].x,"
                + " fn(m.m), [for x in n.n : o.o], \"x%{ if p.p }y%{ endif }\", !q.q, (r.r).s]");

    body.attribute("a").orElseThrow().references(names::add);

    assertThat(names)
        .containsExactly(
            "a.a", "b.b", "c.c", "d.d", "e.e", "f.f", "g.g", "h.h", "i.i", "j.j", "k.k", "l.l",
            "m.m", "n.n", "o.o", "p.p", "q.q", "r.r");
  }
}
