package org.lexloci.manifest.unread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiswrittenKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Lexloci.dev/Product, product",
    "lexloci_product, product",
    "lexloci.com/launch_date, launch-date",
    "lexlocidev/region, region",
    "lexloki.dev/stage, stage",
    "xLexloci, x-lexloci",
    "x-lexloci, x-lexloci",
    "lexloci, ''",
    "lexloci.dev, ''",
    "lexloci.dev/colour, ''",
    "lexloci.example/product, ''",
    "lexicon/product, ''",
    "localhost/product, ''",
    "lex-product, ''",
    "example.org/lexloci-product, ''",
    "product, ''"
  })
  void a_key_that_was_meant_for_one_of_ours_is_known(String key, String fact) {
    assertThat(MiswrittenKey.fact(key).orElse("")).isEqualTo(fact);
  }
}
