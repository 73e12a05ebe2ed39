package org.lexloci.manifest.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.manifest.program.Servers;

class AddressTest {

  private static final Servers SERVERS = Servers.load();

  @ParameterizedTest
  @CsvSource({
    "http://localhost:11434, false",
    "https://LOCALHOST/v1, false",
    "localhost, false",
    "127.0.0.1:80, false",
    "[::]:11434, false",
    "0.0.0.0, false",
    "http://[::1]:80, false",
    "http://[fe80::1]:80, true",
    "host.docker.internal:80, false",
    "https://models.example.org/v1, true",
    "models:11434, true",
    "$HOST:80, false",
    "ftp://models.example.org, false",
    "/api/pull, false"
  })
  void an_address_is_of_this_container_or_of_another_machine(String address, boolean elsewhere) {
    assertThat(Address.isElsewhere(address)).isEqualTo(elsewhere);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example.org/v1, true",
    "https://a.example.org/api/v1/, true",
    "https://a.example.org/api/v1/chat/completions, true",
    "https://a.example.org/v1/embeddings?version=1, true",
    "https://a.example.org/api/generate, true",
    "https://a.example.org/v1/generate, false",
    "https://a.example.org/v1/traces, false",
    "https://a.example.org/chat, false",
    "http://localhost/v1/chat, false"
  })
  void an_address_is_of_a_server_of_models_by_the_path_of_its_interface(
      String address, boolean serves) {
    assertThat(Address.isOfServer("REMOTE", address, SERVERS)).isEqualTo(serves);
  }
}
