package org.tsumiki.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands there is Java and Python: their own parsers say so. */
final class RealLanguageTest {

  @Test
  void everyShippedProjectAndEveryBlockIsJava() throws IOException {
    for (Path file : Projects.all()) {
      String text = TextView.of(Projects.read(file), Style.JAVA).text();
      assertThat(Parsers.javaProblems(text)).as(file + "\n" + text).isEmpty();
    }
  }

  @Test
  void everyShippedProjectAndEveryBlockIsPython(@TempDir Path folder) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Path file : Projects.all()) {
      texts.add(TextView.of(Projects.read(file), Style.PYTHON).text());
    }
    assertThat(texts).hasSizeGreaterThan(20);
    assertThat(Parsers.pythonProblems(folder, texts)).isEmpty();
  }

  @Test
  void theParsersSeeWhatIsWrong(@TempDir Path folder) throws Exception {
    assertThat(Parsers.javaProblems("void f() { 1 + ; }")).isNotEmpty();
    assertThat(Parsers.pythonProblems(folder, List.of("def f(:\n"))).isNotEmpty();
  }
}
