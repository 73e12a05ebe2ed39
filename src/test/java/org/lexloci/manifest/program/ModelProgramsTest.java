package org.lexloci.manifest.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.source.Document;
import org.lexloci.source.Position;
import org.lexloci.source.SourceText;

class ModelProgramsTest {

  private static final ModelPrograms PROGRAMS = ModelPrograms.load();

  private static Document program(String text) {
    return new Document("a.py", new SourceText(new Position("a.py", 1, 1), text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "-->",
      quoteCharacter = '^',
      textBlock =
          """
          run(["vllm", "serve", "x"])                               --> SERVES
          run("vllm/vllm-openai:v1")                                --> SERVES
          run("ollama", "run", "x")                                 --> SERVES
          run("kubectl apply -f x.yaml")                            --> DEPLOYS
          run("az cognitiveservices account deployment create")     --> DEPLOYS
          run("apply kubectl")                                      --> NOTHING
          run("git clone https://x.example.org/a")                  --> NOTHING
          requests.put("https://management.azure.com/x")            --> DEPLOYS
          client.PutAsync("https://management.azure.com/x")         --> DEPLOYS
          requests.get("https://management.azure.com/x")            --> NOTHING
          send("PUT", "https://management.azure.com/x")             --> DEPLOYS
          send(method="PUT", url="https://management.azure.com/x")  --> DEPLOYS
          curl("-XPUT", "https://management.azure.com/x")           --> DEPLOYS
          curl("-T", "f", "https://management.azure.com/x")         --> DEPLOYS
          curl("--data-raw", "https://run.googleapis.com/v2/projects/x") --> DEPLOYS
          curl("--json", "https://run.googleapis.com/v2/projects/x") --> DEPLOYS
          curl("--post-file", "https://run.googleapis.com/v2/projects/x") --> DEPLOYS
          curl("--get", "https://run.googleapis.com/v2/projects/x") --> NOTHING
          app = FastAPI()                                           --> ANSWERS
          AutoModel.from_pretrained("x")                            --> LOADS
          app = FastAPI(AutoModel.from_pretrained("x"))             --> OFFERS
          Trainer(AutoModel.from_pretrained("x"))                   --> NOTHING
          print("hello")                                            --> NOTHING
          """)
  void a_program_does_something_with_models_or_not(String program, ModelPrograms.Way way) {
    assertThat(PROGRAMS.way(ProgramText.of(program(program)))).isEqualTo(way);
  }

  @Test
  void what_starts_by_itself_is_told_from_what_needs_others() {
    assertThat(PROGRAMS.in(program("run('vllm', 'serve', 'x')"))).isTrue();
    assertThat(PROGRAMS.in(program("app = FastAPI()"))).isFalse();
    assertThat(PROGRAMS.inPart(program("app = FastAPI()"))).isTrue();
    assertThat(PROGRAMS.inPart(program("print(1)"))).isFalse();
  }

  @Test
  void parts_of_names_with_dots_are_names_too() {
    assertThat(ModelPrograms.named(java.util.List.of("a.b.c", "x/y@1", "d::e")))
        .containsExactlyInAnyOrder(
            "a.b.c", "b.c", "a", "c", "a.b", "b", "x/y", "y", "d.e", "e", "d");
    assertThat(Installers.isScript("a/b.sh")).isTrue();
    assertThat(Installers.isScript("a/b.txt")).isFalse();
    assertThat(Installers.isScript("sh")).isFalse();
    assertThat(Installers.bare("$(curl")).isEqualTo("curl");
    assertThat(Installers.bare("<(a)`;")).isEqualTo("a");
    assertThat(Installers.bare("a")).isEqualTo("a");
    assertThat(Installers.bare("")).isEmpty();
  }
}
