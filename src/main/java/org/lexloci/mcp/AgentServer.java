package org.lexloci.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Serves an agent over standard input and output, a message on each line. */
public record AgentServer(AgentProtocol protocol) {

  private static final int LONGEST_MESSAGE = 16 << 20;

  /**
   * Serves until there is no more input, which is how a client ends.
   *
   * @return what was no message, where that ended it
   */
  public Optional<String> serve(InputStream in, OutputStream out) throws IOException {
    InputStream messages = new BufferedInputStream(in);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = 0;
    for (long number = 1; read >= 0; number++) {
      line.reset();
      while ((read = messages.read()) >= 0 && read != '\n') {
        line.write(read);
        if (line.size() > LONGEST_MESSAGE) {
          return Optional.of("line " + number + " is longer than " + LONGEST_MESSAGE + " bytes");
        }
      }
      String message = line.toString(StandardCharsets.UTF_8);
      if (!message.isBlank()) {
        Optional<String> answer;
        try {
          answer = protocol.answer(message);
        } catch (IOException e) {
          return Optional.of(
              "line " + number + " is no JSON-RPC message; expected one on each line");
        }
        if (answer.isPresent()) {
          out.write((answer.get() + "\n").getBytes(StandardCharsets.UTF_8));
          out.flush();
        }
      }
    }
    return Optional.empty();
  }
}
