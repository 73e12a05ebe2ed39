package org.lexloci.manifest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.descriptor.ModelNames;

class ModelsTest {

  private static final Models MODELS =
      Models.load(
          new ModelNames(
              Map.of("gpt-4o", "gpt-4o", "gpt-oss-20b", "gpt-oss-20b"),
              Map.of("gpt-oss-20b", "gpt-oss-20b", "gpt-oss-120b", "gpt-oss-120b")));

  @ParameterizedTest
  @CsvSource({
    "openai/gpt-oss-20b, gpt-oss-20b",
    "hf://openai/gpt-oss-20b, gpt-oss-20b",
    "openai.gpt-oss-120b-1:0, gpt-oss-120b",
    "openai.gpt-5-7, gpt-5-7",
    "openai/gpt-9, gpt-9",
    "openai/gpt_9, gpt-9",
    "gpt-oss, gpt-oss-20b",
    "gpt-oss:20b, gpt-oss-20b",
    "ai/gpt-oss:120B, gpt-oss-120b",
    "gpt-oss-120b, gpt-oss-120b",
    "llama3:8b, ''",
    "mistral/x, ''",
    "gpt-4o, ''",
    "'', ''"
  })
  void a_name_means_a_product_where_it_says_whose_model_it_is(String name, String product) {
    assertThat(MODELS.product(name).orElse("")).isEqualTo(product);
  }

  @ParameterizedTest
  @CsvSource({
    "me/gpt-oss-20b, gpt-oss-20b",
    "me/gpt-oss-20b-GGUF, gpt-oss-20b",
    "me/gpt-oss-20b-GGUF:Q4_K_M, gpt-oss-20b",
    "/models/gpt-oss-20b-mxfp4.gguf, gpt-oss-20b",
    "/models/gpt-oss-20b-mxfp4-00001-of-00002.gguf, gpt-oss-20b",
    "unsloth/gpt-oss-120b-unsloth-bnb-4bit, gpt-oss-120b",
    "me/models:gpt-oss-20b, gpt-oss-20b",
    "me/cars@gpt-oss-20b, ''",
    "me/tuned-gpt-oss-20b, ''",
    "me/gpt-oss-20b-tuned, ''",
    "me/gpt-oss-20b/v1, ''",
    "https://x.example.org/gpt-oss-20b/v1/a.gguf, gpt-oss-20b",
    "s3://models/gpt-oss-20b/, gpt-oss-20b",
    "me/whisper-large-v3, whisper",
    "me/my-whisper, ''",
    "mistral, ''",
    "'', ''"
  })
  void a_copy_is_called_like_the_model_however_it_is_packed(String name, String product) {
    assertThat(MODELS.alias(name).orElse("")).isEqualTo(product);
  }

  @Test
  void longer_names_are_those_of_nothing() {
    String long1 = "openai/" + "a".repeat(1_000_000);

    assertThat(MODELS.product(long1)).isEmpty();
    assertThat(MODELS.alias("gpt-oss-20b/" + "a".repeat(1_000_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/models, true",
    "/mnt/x, true",
    "s3://x/y, true",
    "pvc://x, true",
    "/models/llama3, false",
    "/models/mistral-7b, false",
    "x/y, false"
  })
  void a_place_says_nothing_of_the_model_in_it(String name, boolean place) {
    assertThat(MODELS.isPlace(name)).isEqualTo(place);
  }

  @Test
  void beside_a_format_any_name_is_that_of_a_product() {
    assertThat(MODELS.product("OpenAI", "gpt-4o")).contains("gpt-4o");
    assertThat(MODELS.product("OpenAI", "tea")).contains("tea");
    assertThat(MODELS.product("Meta", "llama")).isEmpty();
    assertThat(MODELS.isOpen(Optional.empty(), Optional.empty())).isTrue();
    assertThat(MODELS.isOpen(Optional.of("OpenAI"), Optional.empty())).isTrue();
    assertThat(MODELS.isOpen(Optional.of("Meta"), Optional.empty())).isFalse();
    assertThat(MODELS.isOpen(Optional.of("OpenAI"), Optional.of("tea"))).isFalse();
  }

  @Test
  void a_series_is_known_behind_the_name_of_whoever_made_it() {
    assertThat(MODELS.isOfSeries("me/whisper-large")).isTrue();
    assertThat(MODELS.isOfSeries("whisper-large")).isFalse();
    assertThat(MODELS.isOfSeries("me/my-whisper")).isFalse();
  }

  @Test
  void what_is_published_anybody_may_serve() {
    assertThat(MODELS.isPublished("gpt-oss-20b")).isTrue();
    assertThat(MODELS.isPublished("gpt-4o")).isFalse();
    assertThat(MODELS.publishedModel("openai/gpt-oss-20b")).contains("gpt-oss-20b");
    assertThat(MODELS.publishedModel("gpt-oss-20b")).contains("gpt-oss-20b");
    assertThat(MODELS.publishedWeights("gpt-oss-20b")).isEmpty();
    assertThat(MODELS.publishedModel("openai.gpt-oss-20b-1:0")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "openai/gpt-oss-20b, gpt-oss-20b",
    "gpt-oss:20b, gpt-oss-20b",
    "me/gpt-oss-20b-GGUF, gpt-oss-20b",
    "./gpt-oss-20b.llamafile, gpt-oss-20b",
    "gpt-oss-20b-mxfp4.gguf, gpt-oss-20b",
    "gpt-oss-20b, ''",
    "openai/gpt-4o, ''",
    "me/gpt-4o-GGUF, ''",
    "gpt-4o.gguf, ''",
    "me/mistral, ''"
  })
  void a_name_of_weights_or_of_a_copy_of_them_means_what_is_published(String name, String product) {
    assertThat(MODELS.publishedWeights(name).orElse("")).isEqualTo(product);
  }
}
