package org.lexloci.mcp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Where answers go, a line each. They are counted, so that the server does not end before the last
 * one.
 */
final class AnswerOutput extends FilterOutputStream {

  private int answers;

  AnswerOutput(OutputStream out) {
    super(out);
  }

  @Override
  public synchronized void write(int written) throws IOException {
    out.write(written);
    count(written);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    for (int i = offset; i < offset + length; i++) {
      count(bytes[i]);
    }
  }

  private void count(int written) {
    if (written == '\n') {
      answers++;
      notifyAll();
    }
  }

  /** Waits until so many answers were given, or for as long as one may take. */
  synchronized void await(int expected, Duration longest) throws InterruptedException {
    long until = System.nanoTime() + longest.toNanos();
    long left = longest.toMillis();
    while (answers < expected && left > 0) {
      wait(left);
      left = Duration.ofNanos(until - System.nanoTime()).toMillis();
    }
  }
}
