package org.lexloci.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {

  @TempDir private Path folder;

  @Test
  void lines_end_in_a_line_feed_however_the_file_ends_them() {
    SourceText text = new SourceText(new Position("a.py", 1, 1), "a\r\nb\rc\nd\r\n\re");

    assertThat(text.text()).isEqualTo("a\nb\nc\nd\n\ne");
  }

  @Test
  void a_comment_ends_where_python_ends_it() throws IOException {
    String file =
        write(
            folder,
            "serve.py",
            "from flask import Flask\rfrom transformers import AutoModel\rapp = Flask(__name__)\r"
                + "# the model\rmodel = AutoModel.from_pretrained('openai/gpt-oss-20b')\r");

    lexloci("check", file).exits(2).says("names gpt-oss-20b at " + file + ":5:1");
  }
}
