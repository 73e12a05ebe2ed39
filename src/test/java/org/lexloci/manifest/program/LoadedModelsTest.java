package org.lexloci.manifest.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.lines;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.cli.Ran;

/**
 * Programs that load a model into themselves and answer requests with it, in one file or several.
 */
class LoadedModelsTest {

  @TempDir private Path folder;

  @BeforeEach
  void something_is_judged() throws IOException {
    write(folder, "yes.yaml", YES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "app.py | app = FastAPI()\\nimport whisper\\nm = whisper.load_model(CONFIG.NAME)",
        "app.py | app = Flask(__name__)\\nm = WhisperModel(model_size_or_path=NAME)",
        "app.py | from whisper import load_model\\nimport uvicorn\\nm = load_model('base')",
        "main.rs | use axum::Router;\\nlet c = WhisperContext::new_with_params(&path, p);",
        "Server.cs | var app = WebApplication.CreateBuilder(args);\\nvar f = WhisperFactory.FromPath(path);",
        "worker.js | import { nodewhisper } from 'nodejs-whisper'\\nimport express from 'express'\\nawait nodewhisper(f, {modelName: M})",
      })
  void a_model_of_one_family_is_told(String file, String text) throws IOException {
    write(folder, file, lines(text));

    counted("this program serves what may be whisper; check what runs it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "app.py | app = FastAPI()\\np = pipeline('text-generation', model='unsloth/gpt-oss-20b') | gpt-oss-20b",
        "app.py | app = Flask(__name__)\\nm = Llama(model_path='/models/gpt-oss-20b-Q4_K_M.gguf') | gpt-oss-20b",
        "app.py | from mlx_lm import load\\nimport uvicorn\\nm, t = load('mlx-community/gpt-oss-20b-MXFP4-Q4') | gpt-oss-20b",
        "app.py | run(['vllm', 'serve', 'unsloth/gpt-oss-120b']) | gpt-oss-120b",
      })
  void somebodys_copy_of_a_model_is_told_by_its_name(String file, String text, String product)
      throws IOException {
    write(folder, file, lines(text));

    lexloci("check", folder.toString())
        .exits(2)
        .says(product + " on an unstated cloud")
        .says("this program starts or deploys a model; check what runs it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "app.py | app = FastAPI()\\nfrom vllm import LLM\\nllm = LLM(model=os.environ['MODEL'])",
        "app.py | app = FastAPI()\\nfrom transformers import pipeline\\np = pipeline('asr', model=os.environ['M'])",
        "app.py | app = FastAPI()\\nfrom vllm import LLM\\nllm = LLM(model=NAME, dtype='auto')",
        "app.py | import uvicorn\\nm = AutoModel.from_pretrained(\\n  settings.model,\\n  trust=True)",
        "app.py | import gradio\\nfrom llama_cpp import Llama\\nm = Llama(model_path=args.model)",
        "app.py | app = Flask(__name__)\\nm = SentenceTransformer(f'{ORG}/x')",
        "app.py | app = Flask(__name__)\\nM = os.getenv('MODEL')\\nm = CrossEncoder(M)",
        "app.ts | import express from 'express'\\nimport { pipeline } from '@huggingface/transformers'\\nconst p = await pipeline('a', process.env.MODEL)",
      })
  void a_model_that_is_not_named_is_counted(String file, String text) throws IOException {
    write(folder, file, lines(text));

    counted("this program serves a model that it does not name");
  }

  private void counted(String told) {
    Ran run = lexloci("check", folder.toString()).exits(0).says("(1 open model)");
    assertThat(run.err()).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "app.py | app = FastAPI()\\np = pipeline('asr', model='openai/whisper-large-v3') | whisper-large-v3",
        "app.py | app = FastAPI()\\np = pipeline('asr', model='openai/whisper-small') | whisper-small",
        "app.py | app = FastAPI()\\nm = CLIPModel.from_pretrained('openai/clip-vit-base-patch32') | clip-vit-base-patch32",
        "app.py | app = Flask(__name__)\\np.add_argument('--model', default='openai/gpt-oss-20b')\\nm = LLM(a.model) | gpt-oss-20b",
      })
  void a_model_that_is_named_is_told(String file, String text, String product) throws IOException {
    write(folder, file, lines(text));

    lexloci("check", folder.toString()).exits(2).says("names " + product + " at " + folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "app.py | app = FastAPI()\\nt = AutoTokenizer.from_pretrained(NAME)",
        "app.py | app = FastAPI()\\nm = SentenceTransformer('all-MiniLM-L6-v2')",
        "app.py | app = FastAPI()\\nM = os.getenv('MODEL', 'Qwen/Qwen3-8B')\\nm = AutoModel.from_pretrained(M)",
        "app.py | app = FastAPI()\\np.add_argument('--model-name', default='Qwen/Qwen3-8B')\\nm = AutoModel.from_pretrained(args.model_name)",
        "app.py | app = FastAPI()\\nclass S(BaseSettings):\\n  model: str = 'Qwen/Qwen3-8B'\\nm = AutoModel.from_pretrained(S().model)",
        "app.ts | import 'express'\\nimport { pipeline } from '@huggingface/transformers'\\nconst M = process.env.MODEL ?? 'Xenova/bert-base'\\nawait pipeline('a', M)",
        "app.py | app = FastAPI()\\nfrom keras.models import load_model\\nm = load_model(path)",
        "app.py | app = FastAPI()\\nfrom sklearn import pipeline, transformers\\npipeline.fit(x)",
        "app.py | m = AutoModel.from_pretrained(NAME)",
        "train.py | import uvicorn_x\\nm = AutoModel.from_pretrained(NAME)\\nTrainer(m).train()",
      })
  void what_names_another_or_serves_none_is_not(String file, String text) throws IOException {
    write(folder, file, lines(text));

    lexloci("check", folder.toString()).exits(0).omits("not read").complains();
  }

  /** One file loads, another answers, a third one names: they are one program. */
  @Test
  void the_files_of_a_package_are_one_program() throws IOException {
    String load = write(folder, "app/engine/load.py", "m = AutoModel.from_pretrained(C.NAME)\n");

    lexloci("check", folder.toString()).exits(0).omits("not read").complains();

    write(folder, "app/web.py", "app = FastAPI()\n");
    lexloci("check", folder.toString())
        .exits(0)
        .says("(1 open model)")
        .complains("warning: " + load + ":1:1: this program serves a model that it does not name");

    String config =
        write(folder, "app/config.py", "NAME = os.getenv('MODEL', 'openai/gpt-oss-20b')\n");
    lexloci("check", folder.toString()).exits(2).says("names gpt-oss-20b at " + config + ":1:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dockerfile | FROM python\\nEXPOSE 80\\nCMD [\"python\", \"load.py\"]",
        "Procfile | web: gunicorn load:app",
        "pyproject.toml | [project]\\ndependencies = [\"uvicorn>=0.3\"]",
      })
  void a_recipe_or_settings_may_say_that_it_answers(String file, String text) throws IOException {
    write(folder, "a/load.py", "m = AutoModel.from_pretrained('openai/gpt-oss-20b')\n");
    write(folder, "a/" + file, lines(text));

    lexloci("check", folder.toString()).exits(2).says("names gpt-oss-20b at " + folder);
  }

  @Test
  void what_another_image_loads_is_no_part_of_it() throws IOException {
    write(folder, "jobs/Dockerfile", "FROM python\nCMD [\"python\", \"once.py\"]\n");
    write(folder, "jobs/once.py", "m = AutoModel.from_pretrained('openai/gpt-oss-20b')\n");
    write(folder, "web/Dockerfile", "FROM python\nEXPOSE 80\n");
    write(folder, "web/app.py", "app = FastAPI()\n");

    lexloci("check", folder.toString()).exits(0).omits("not read").complains();
  }
}
