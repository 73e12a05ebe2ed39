package org.lexloci;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may know of what. */
@Tag("exhaustive")
final class ArchitectureTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains(tests()))
          .importPackages("org.lexloci");

  private static final String[] OURS = {"org.lexloci.."};

  /** Wherever a build puts them, the other tests are where this one is. */
  private static String tests() {
    return ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  @Test
  void only_the_engine_knows_drools() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lexloci.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(MAIN);
  }

  @Test
  void only_what_reads_or_writes_trees_knows_jackson() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.lexloci.source.json",
            "org.lexloci.report.json..",
            "org.lexloci.mcp..",
            "org.lexloci.cluster..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..")
        .check(MAIN);
  }

  @Test
  void only_the_reader_of_yaml_knows_its_parser() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lexloci.source.yaml")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.yaml..")
        .check(MAIN);
  }

  @Test
  void only_what_serves_agents_knows_their_protocol() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lexloci.mcp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.modelcontextprotocol..", "reactor..")
        .check(MAIN);
  }

  @Test
  void only_the_service_knows_its_server() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lexloci.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.jetty..", "io.prometheus..")
        .check(MAIN);
  }

  @Test
  void only_the_command_line_knows_picocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lexloci.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..")
        .check(MAIN);
  }

  @Test
  void facts_and_findings_know_nothing_of_ours() {
    for (String name : new String[] {"org.lexloci.fact", "org.lexloci.finding"}) {
      noClasses()
          .that()
          .resideInAPackage(name)
          .should()
          .dependOnClassesThat(resideInAnyPackage(OURS).and(resideOutsideOfPackages(name)))
          .check(MAIN);
    }
  }

  @Test
  void deciding_does_not_print_and_printing_does_not_judge() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.lexloci.remedy..",
            "org.lexloci.decision..",
            "org.lexloci.clause..",
            "org.lexloci.comparison..",
            "org.lexloci.run..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.lexloci.report..", "org.lexloci.cli..")
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage("org.lexloci.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.lexloci.drl..",
            "org.lexloci.engine..",
            "org.lexloci.library..",
            "org.lexloci.command..",
            "org.lexloci.cli..")
        .check(MAIN);
  }

  @Test
  void packages_depend_on_each_other_in_one_direction() {
    slices().matching("org.lexloci.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void packages_within_packages_do_too() {
    slices().matching("org.lexloci.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void nothing_static_changes() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(resideInAnyPackage(OURS))
        .should()
        .beFinal()
        .check(MAIN);
  }

  @Test
  void classes_are_final() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .areNotEnums()
        .and()
        .areNotAnonymousClasses()
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(MAIN);
  }

  @Test
  void no_name_stands_twice_and_none_is_that_of_a_test() {
    List<String> names =
        MAIN.stream()
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .toList();

    assertThat(names).doesNotHaveDuplicates().noneMatch(name -> name.endsWith("Test"));
  }

  @Test
  void the_root_holds_nothing_but_the_picture() {
    noClasses()
        .that()
        .resideInAPackage("org.lexloci")
        .should()
        .haveSimpleNameNotEndingWith("package-info")
        .check(MAIN);
  }

  @Test
  void every_package_says_what_it_is_and_is_null_marked() {
    noClasses()
        .that()
        .resideInAPackage("org.lexloci..")
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .check(MAIN);
    MAIN.stream()
        .map(JavaClass::getPackageName)
        .distinct()
        .forEach(ArchitectureTest::assertNullMarked);
  }

  private static void assertNullMarked(String name) {
    assertThat(MAIN.get(name + ".package-info").reflect().isAnnotationPresent(NullMarked.class))
        .as(name)
        .isTrue();
  }
}
