package org.lexloci.mcp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * Where messages come from, a line each, and when they end. A line that is no message ends them:
 * the library that reads the lines would stop there without a word.
 */
final class CallInput extends InputStream {

  /**
   * A message of a client.
   *
   * @param call whether it wants an answer
   */
  record Message(String method, boolean call) {}

  /** Makes a message of a line. */
  interface Reader {
    Message read(String line) throws IOException;
  }

  /** Until this message comes the library answers nothing else than {@link #AT_ONCE}. */
  private static final String INITIALIZED = "notifications/initialized";

  private static final Set<String> AT_ONCE = Set.of("initialize", "ping");

  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

  private final InputStream in;
  private final AnswerOutput answers;
  private final int longest;
  private final Reader reader;
  private final CountDownLatch ended = new CountDownLatch(1);
  private InputStream line = InputStream.nullInputStream();
  private long number;
  private boolean last;
  private int calls;
  private int kept;
  private boolean initialized;
  private volatile Optional<String> mistake = Optional.empty();

  /**
   * Reads lines.
   *
   * @param answers to what was read, which are waited for at the end
   * @param longest how many bytes a line may have
   */
  CallInput(InputStream in, AnswerOutput answers, int longest, Reader reader) {
    this.in = in;
    this.answers = answers;
    this.longest = longest;
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int read = line.read(bytes, offset, length);
    while (read < 0 && !last && mistake.isEmpty()) {
      next();
      read = line.read(bytes, offset, length);
    }
    if (read < 0) {
      end();
    }
    return read;
  }

  private void next() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int read = in.read();
    while (read >= 0 && read != '\n' && whole.size() <= longest) {
      whole.write(read);
      read = in.read();
    }
    number++;
    String text = whole.toString(StandardCharsets.UTF_8).strip();
    last = read < 0;
    if (whole.size() > longest) {
      mistake = Optional.of("line " + number + " is longer than " + longest + " bytes");
    } else if (!text.isEmpty()) {
      try {
        Message message = reader.read(text);
        calls += message.call() ? 1 : 0;
        kept += message.call() && !AT_ONCE.contains(message.method()) ? 1 : 0;
        initialized |= message.method().equals(INITIALIZED);
        // To the library a carriage return ends a line, too; between the words of JSON it is a
        // space.
        String told = text.replace('\r', ' ') + '\n';
        line = new ByteArrayInputStream(told.getBytes(StandardCharsets.UTF_8));
      } catch (IOException | RuntimeException e) {
        mistake =
            Optional.of("line " + number + " is no JSON-RPC message; expected one on each line");
      }
    }
  }

  /** The library drops what it has not answered when there is no more input. */
  private void end() throws IOException {
    if (!initialized && kept > 0) {
      calls -= kept;
      mistake =
          mistake.or(
              () -> Optional.of("`" + INITIALIZED + "` is missing; no call is answered before it"));
    }
    try {
      answers.await(calls, LONGEST_ANSWER);
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    } finally {
      ended.countDown();
    }
  }

  /** Waits until there are no more calls, and answers what was no call, if that is why. */
  Optional<String> awaitEnd() throws InterruptedException {
    ended.await();
    return mistake;
  }
}
