package org.lexloci.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignatureAlgorithmTest {

  private static final BigInteger ORDER = BigInteger.valueOf(97);

  @ParameterizedTest
  @CsvSource({
    "30 06 02 01 01 02 01 60, true",
    "30 07 02 02 00 01 02 01 02, true",
    "30 06 02 01 00 02 01 00, false",
    "30 06 02 01 00 02 01 01, false",
    "30 06 02 01 01 02 01 00, false",
    "30 06 02 01 61 02 01 01, false",
    "30 06 02 01 01 02 01 61, false",
    "30 06 02 01 ff 02 01 01, false",
    "30 06 02 00 02 01 01, false",
    "30 06 02 7f 01 02 01 01, false",
    "30 06 02 ff 01 02 01 01, false",
    "30, false",
  })
  void a_signature_is_of_two_numbers_below_the_order_and_above_zero(String bytes, boolean is) {
    String[] words = bytes.split(" ");
    byte[] signed = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      signed[i] = (byte) Integer.parseInt(words[i], 16);
    }

    assertThat(SignatureAlgorithm.isInRange(signed, ORDER)).isEqualTo(is);
  }
}
