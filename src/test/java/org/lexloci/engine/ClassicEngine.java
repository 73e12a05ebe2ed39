package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.lexloci.drl.RuleFile;

/** Loads rules into the classic engine, which interprets constraints instead of compiling them. */
public final class ClassicEngine {

  private ClassicEngine() {}

  /** Loads the rules of an edition; whatever the engine has to say about them is fatal. */
  public static RuleSession load(String edition, List<RuleFile> files) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("org.lexloci.classic", edition, "1");
    KieFileSystem sources = services.newKieFileSystem();
    sources.generateAndWritePomXML(release);
    for (RuleFile file : files) {
      sources.write("src/main/resources/rules/" + file.clause() + ".drl", file.text());
    }
    KieBuilder builder = services.newKieBuilder(sources).buildAll(DrlProject.class);
    assertThat(builder.getResults().getMessages()).isEmpty();
    return new RuleSession(
        services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase());
  }
}
