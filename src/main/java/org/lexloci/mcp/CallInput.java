package org.lexloci.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** Where calls come from, which tells when there are no more. */
final class CallInput extends FilterInputStream {

  private final CountDownLatch ended = new CountDownLatch(1);

  CallInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    return seen(super.read());
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return seen(super.read(bytes, offset, length));
  }

  private int seen(int read) {
    if (read < 0) {
      ended.countDown();
    }
    return read;
  }

  void awaitEnd() throws InterruptedException {
    ended.await();
  }
}
