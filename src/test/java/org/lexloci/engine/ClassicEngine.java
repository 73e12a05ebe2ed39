package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.lexloci.fact.Provider;

/**
 * Loads rules into the classic engine, which interprets constraints instead of compiling them. It
 * judges every world by itself: no provider stands for another.
 */
public final class ClassicEngine {

  private ClassicEngine() {}

  /** Loads the rules of an edition; whatever the engine has to say about them is fatal. */
  public static RuleBase load(String edition, List<RuleFile> files) {
    return load(edition, files, EnumSet.allOf(Provider.class));
  }

  /** Loads rules that tell only some providers from others. */
  static RuleBase load(String edition, List<RuleFile> files, Set<Provider> named) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("org.lexloci.classic", edition, "1");
    KieFileSystem sources = services.newKieFileSystem();
    sources.generateAndWritePomXML(release);
    for (RuleFile file : files) {
      sources.write("src/main/resources/rules/" + file.clause() + ".drl", file.text());
    }
    KieBuilder builder = services.newKieBuilder(sources).buildAll(DrlProject.class);
    assertThat(builder.getResults().getMessages()).isEmpty();
    return new RuleBase(
        services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase(),
        Map.of(),
        named);
  }
}
