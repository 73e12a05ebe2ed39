package org.lexloci.manifest.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.reader.DocumentReader;

class ServersTest {

  private static final Servers SERVERS = Servers.load();

  private static List<String> words(String command) {
    return List.of(command.split(" "));
  }

  private static MappingNode tree(String yaml) {
    return (MappingNode)
        new DocumentReader(Limits.DEFAULT)
            .read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8))
            .documents()
            .get(0)
            .root();
  }

  @ParameterizedTest
  @CsvSource({
    "vllm serve x, vllm serve",
    "/usr/bin/vllm serve x, vllm serve",
    "python -m vllm.entrypoints.openai.api_server, vllm.entrypoints.openai.api_server",
    "trtllm-serve serve x, trtllm-serve serve",
    "trtllm-serve x, trtllm-serve",
    "serve run app, serve run",
    "myvllm serve x, ''",
    "vllm x serve, ''",
    "serve vllm, ''",
    "echo, ''"
  })
  void a_command_serves_by_the_longest_name_of_a_program_in_it(String command, String program) {
    String found = SERVERS.program(words(command)).map(p -> String.join(" ", p.words())).orElse("");

    assertThat(found).isEqualTo(program);
    assertThat(SERVERS.serves(words(command), new HashSet<>(ServersTest.lasts(command))))
        .isEqualTo(!program.isEmpty());
  }

  private static List<String> lasts(String command) {
    return words(command).stream().map(w -> w.substring(w.lastIndexOf('/') + 1)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "vllm bench serve, true",
    "torchrun train.py, true",
    "torchrun vllm serve x, false",
    "accelerate launch train.py, true",
    "bench vllm, false",
    "vllm serve x, false",
    "/opt/benchmark_serving.py, true"
  })
  void a_command_calls_a_server_or_trains(String command, boolean calls) {
    assertThat(SERVERS.calls(words(command))).isEqualTo(calls);
  }

  @ParameterizedTest
  @CsvSource({
    "'vllm serve x', true",
    "'exec /usr/bin/vllm serve', true",
    "'run \"vllm\"', true",
    "vllm, false",
    "'novllm x', false",
    "'ollama run', true",
    "'x torchrun', true",
    "'x vll', false",
    "' ', false"
  })
  void a_text_holds_the_name_of_a_program_as_a_whole_word(String text, boolean named) {
    assertThat(SERVERS.isNamedIn(text)).isEqualTo(named);
  }

  @Test
  void a_container_asks_for_devices_in_either_form() {
    assertThat(SERVERS.asksForDevices(tree("resources: {limits: {nvidia.com/gpu: 1}}"))).isTrue();
    assertThat(SERVERS.asksForDevices(tree("resources: [{requests: {google.com/tpu: 1}}]")))
        .isTrue();
    assertThat(SERVERS.asksForDevices(tree("resources: {limits: {cpu: 1}}"))).isFalse();
    assertThat(SERVERS.asksForDevices(tree("other: {limits: {nvidia.com/gpu: 1}}"))).isFalse();
    assertThat(SERVERS.asksForDevices(tree("resources: {limits: text}"))).isFalse();
  }

  @Test
  void words_are_known_by_their_lists() {
    assertThat(SERVERS.isWeights("a/b.GGUF")).isTrue();
    assertThat(SERVERS.isWeights("a/b.txt")).isFalse();
    assertThat(SERVERS.handlesFiles("/bin/cp")).isTrue();
    assertThat(SERVERS.handlesFiles("curl")).isTrue();
    assertThat(SERVERS.handlesFiles("vllm")).isFalse();
    assertThat(SERVERS.marks(tree("{isMain: true}"))).isTrue();
    assertThat(SERVERS.marks(tree("{a: true}"))).isFalse();
    assertThat(SERVERS.holds(Path.ROOT.to("containers").to(0))).isTrue();
    assertThat(SERVERS.holds(Path.ROOT.to("other").to(0))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "vllm/vllm-openai, true",
    "registry.example:5000/x/vllm-openai:v1@sha256:abc, true",
    "docker://vllm/vllm-openai:v1, true",
    "/images/vllm-openai.sif, true",
    "rhaiis-cuda:3, true",
    "llama.cpp:server-cuda, true",
    "llama.cpp:light, false",
    "postgres, false",
    "my-vllm-openai-client, false"
  })
  void an_image_is_of_a_server_by_its_last_name(String image, boolean serves) {
    assertThat(SERVERS.images().ways(image).isPresent()).isEqualTo(serves);
  }
}
