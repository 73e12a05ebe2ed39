package org.lexloci.source.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.lexloci.source.Cursor;
import org.lexloci.source.Position;
import org.lexloci.source.UnreadableFileException;

/** Decodes bytes by their byte order mark, UTF-8 when they have none, and puts up with nothing. */
public final class Decoder {

  private final String file;
  private final byte[] bytes;

  private Decoder(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** Decodes a whole file. */
  public static String decode(String file, byte[] bytes) throws UnreadableFileException {
    return new Decoder(file, bytes).decode();
  }

  private String decode() throws UnreadableFileException {
    if (startsWith(0xFF, 0xFE, 0, 0)) {
      return decode(Charset.forName("UTF-32LE"), 4);
    }
    if (startsWith(0, 0, 0xFE, 0xFF)) {
      return decode(Charset.forName("UTF-32BE"), 4);
    }
    if (startsWith(0xFF, 0xFE)) {
      return decode(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(0xFE, 0xFF)) {
      return decode(StandardCharsets.UTF_16BE, 2);
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return decode(StandardCharsets.UTF_8, 3);
    }
    refuseUnmarked();
    return decode(StandardCharsets.UTF_8, 0);
  }

  private void refuseUnmarked() throws UnreadableFileException {
    String likely = likelyEncoding();
    if (!likely.isEmpty()) {
      throw new UnreadableFileException(
          Position.whole(file),
          "this looks like " + likely + " without a byte order mark; save it as UTF-8");
    }
  }

  /** Goes by where the zero bytes of a first ASCII character or two stand. */
  private String likelyEncoding() {
    if (bytes.length < 4) {
      return "";
    }
    int zeros = 0;
    for (int i = 0; i < 4; i++) {
      zeros = zeros << 1 | (bytes[i] == 0 ? 1 : 0);
    }
    return switch (zeros) {
      case 0b1010 -> "UTF-16 (big endian)";
      case 0b0101 -> "UTF-16 (little endian)";
      case 0b1110 -> "UTF-32 (big endian)";
      case 0b0111 -> "UTF-32 (little endian)";
      default -> "";
    };
  }

  private String decode(Charset charset, int from) throws UnreadableFileException {
    if (charset == StandardCharsets.UTF_8) {
      // What is wrong becomes a replacement character, which few texts hold otherwise.
      String text = new String(bytes, from, bytes.length - from, charset);
      if (text.indexOf('\uFFFD') < 0) {
        return text;
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      Position at = new Cursor(file, out.toString()).at(out.length());
      throw new UnreadableFileException(at, complaint(charset, in.position()));
    }
    return out.toString();
  }

  private String complaint(Charset charset, int offset) {
    if (charset != StandardCharsets.UTF_8) {
      return "not " + charset.name() + " at byte offset " + offset;
    }
    int first = bytes[offset] & 0xFF;
    int second = offset + 1 < bytes.length ? bytes[offset + 1] & 0xFF : 0;
    String what = "not UTF-8: byte 0x" + Integer.toHexString(first) + " at offset " + offset;
    if (first == 0xC0 || first == 0xC1 || isOverlong(first, second)) {
      return what + " starts an overlong character";
    }
    return first == 0xED && second >= 0xA0 ? what + " starts half a character" : what;
  }

  private static boolean isOverlong(int first, int second) {
    boolean continues = second >= 0x80;
    return continues && (first == 0xE0 && second < 0xA0 || first == 0xF0 && second < 0x90);
  }

  private boolean startsWith(int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
