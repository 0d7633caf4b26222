package org.tsumiki.textview;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The real parsers of both languages. Syntax only: the library that the text calls is not there.
 */
final class Parsers {
  private static final String PARSE_FILE =
      """
      import ast, sys
      for name in sys.argv[1:]:
          with open(name, encoding="utf-8") as file:
              try:
                  ast.parse(file.read())
              except (SyntaxError, ValueError) as problem:
                  print(name, problem)
      """;

  private Parsers() {}

  /** What javac's parser says against a text; nothing when it is Java. */
  static List<String> javaProblems(String text) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                new StringWriter(), null, problems, List.of(), null, List.of(new Source(text)));
    task.parse();
    return problems.getDiagnostics().stream()
        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
        .map(problem -> problem.getLineNumber() + ": " + problem.getMessage(null))
        .toList();
  }

  /** What Python's parser says against texts; skips the test where there is no Python. */
  static List<String> pythonProblems(Path folder, List<String> texts)
      throws IOException, InterruptedException {
    assumeTrue(pythonIsHere(), "python3 is not installed: Python texts were not parsed");
    Path script = Files.writeString(folder.resolve("parse.py"), PARSE_FILE);
    List<String> command = new ArrayList<>(List.of("python3", script.toString()));
    for (int i = 0; i < texts.size(); i++) {
      command.add(Files.writeString(folder.resolve("text" + i + ".py"), texts.get(i)).toString());
    }
    Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    python.waitFor();
    return said.lines().toList();
  }

  private static boolean pythonIsHere() throws InterruptedException {
    try {
      Process python = new ProcessBuilder("python3", "--version").redirectErrorStream(true).start();
      return python.waitFor(1, TimeUnit.MINUTES) && python.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Program.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
