package org.tsumiki.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;

final class ConformanceTest {
  private static final Path PAGES = Path.of("../program/spec/language");

  static Stream<Arguments> programsAndWays() {
    return ConformanceProgram.all().stream()
        .flatMap(program -> Stream.of(Way.values()).map(way -> Arguments.of(program, way)));
  }

  @ParameterizedTest(name = "{0} [{1}]")
  @MethodSource("programsAndWays")
  void doesWhatItsPageSays(ConformanceProgram program, Way way) {
    Way.Outcome outcome = way.run(program, compiled(program));
    assertThat(outcome.trace()).as(program.rule()).isEqualTo(program.trace());
    Way.Outcome reference = Way.INTERPRETER.run(program, compiled(program));
    assertThat(outcome).isEqualTo(reference);
  }

  private static ProgramImage compiled(ConformanceProgram program) {
    ReadResult read = ProjectReader.read(program.project());
    assertThat(read).isInstanceOf(ReadResult.Read.class);
    CompileResult result = Compiler.compile(((ReadResult.Read) read).project().program());
    assertThat(result).isInstanceOf(CompileResult.Compiled.class);
    return ((CompileResult.Compiled) result).image();
  }

  @Test
  void everyPageNamesItsProgramsAndNoOthers() throws IOException {
    List<ConformanceProgram> programs = ConformanceProgram.all();
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.filter(p -> !p.endsWith("README.md")).toList()) {
        String text = Files.readString(page);
        List<String> named =
            text.lines()
                .filter(line -> line.matches("- `[a-z0-9-]+`: .*"))
                .map(line -> line.substring(2))
                .toList();
        List<String> owned =
            programs.stream()
                .filter(program -> program.page().equals(page.getFileName().toString()))
                .map(program -> "`" + program.name() + "`: " + program.rule())
                .toList();
        assertThat(named).as(page.toString()).containsExactlyInAnyOrderElementsOf(owned);
        assertThat(owned).as(page.toString()).isNotEmpty();
      }
    }
    assertThat(programs).allSatisfy(program -> assertThat(PAGES.resolve(program.page())).exists());
  }
}
