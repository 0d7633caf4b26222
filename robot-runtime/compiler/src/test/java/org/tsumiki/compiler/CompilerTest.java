package org.tsumiki.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult.Compiled;
import org.tsumiki.compiler.CompileResult.Rejected;
import org.tsumiki.compiler.Diagnostic.Severity;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.BooleanLiteral;
import org.tsumiki.program.Expression.CompareOperator;
import org.tsumiki.program.Expression.NumberLiteral;
import org.tsumiki.program.Expression.TextLiteral;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;
import org.tsumiki.program.Statement.Lamp;
import org.tsumiki.program.Statement.Signal;

final class CompilerTest {
  @Test
  void compilesABlinkingLampToAFewBytes() {
    Compiled compiled =
        compiled(
            new Statement.Forever(
                "loop",
                List.of(
                    new Statement.Led("on", 1, true),
                    new Statement.Wait("w1", new NumberLiteral("n1", 0.5)),
                    new Statement.Led("off", 1, false),
                    new Statement.Wait("w2", new NumberLiteral("n2", 0.5)))));
    assertThat(ImageCodec.encode(compiled.image())).hasSizeLessThan(64);
    assertThat(compiled.image().ports()).containsExactly("led.1");
    assertThat(compiled.warnings()).isEmpty();
  }

  @Test
  void debugMapLeadsFromEachInstructionToItsBlock() {
    Compiled compiled =
        compiled(
            new Statement.Led("on", 1, true),
            new Statement.Wait("wait", new NumberLiteral("n", 1)),
            new Statement.Led("off", 1, false));
    VerifyResult.Verified verified = (VerifyResult.Verified) Verifier.verify(compiled.image());
    List<String> blocks =
        verified.image().instructions(0).stream()
            .map(i -> compiled.debugMap().blockAt(0, i.pc()).orElseThrow())
            .distinct()
            .toList();
    assertThat(blocks).containsExactly("on", "wait", "off");
    assertThat(compiled.debugMap().blockAt(9, 0)).isEmpty();
  }

  @Test
  void aHoleIsAnErrorOnItsBlock() {
    assertThat(errors(new Statement.Wait("w", new Expression.Missing("w", "SECONDS"))))
        .containsExactly(error("missing-input", "w", Map.of("input", "SECONDS")));
  }

  @Test
  void aTextWhereANumberBelongsIsAnErrorOnTheTextBlock() {
    assertThat(errors(new Statement.Wait("w", new TextLiteral("t", "three"))))
        .containsExactly(
            error("type-mismatch", "t", Map.of("expected", "Number", "found", "String")));
  }

  @Test
  void comparingANumberWithATextIsAnError() {
    Expression compare =
        new Expression.Compare(
            "c", CompareOperator.EQ, new NumberLiteral("n", 1), new TextLiteral("t", "1"));
    assertThat(errors(new Statement.WaitUntil("w", compare)))
        .containsExactly(
            error("type-mismatch", "t", Map.of("expected", "Number", "found", "String")));
  }

  @Test
  void aHoleBesideATextIsToldOnce() {
    Expression compare =
        new Expression.Compare(
            "c", CompareOperator.EQ, new Expression.Missing("c", "A"), new TextLiteral("t", "1"));
    assertThat(errors(new Statement.WaitUntil("w", compare)))
        .containsExactly(error("missing-input", "c", Map.of("input", "A")));
  }

  @Test
  void aVariableHasOneTypeAndTheBlockThatDisagreesIsNamed() {
    assertThat(
            errors(
                new Statement.SetVariable("s1", "v", new NumberLiteral("n", 1)),
                new Statement.SetVariable("s2", "v", new TextLiteral("t", "a"))))
        .containsExactly(error("variable-mixed-types", "s2", Map.of("variable", "かず")));
  }

  @Test
  void aVariableTakesItsTypeFromAnotherOneThatIsSetFurtherDown() {
    Compiled compiled =
        compiled(
            new Statement.SetVariable("s1", "v", new Expression.GetVariable("g", "w")),
            new Statement.SetVariable("s2", "w", new BooleanLiteral("b", true)));
    assertThat(compiled.image().variables()).containsExactly(ValueType.BOOLEAN, ValueType.BOOLEAN);
    assertThat(compiled.debugMap().variableNames()).containsExactly("かず", "もう ひとつ");
  }

  @Test
  void aLampThatTheSignalDoesNotHaveIsAnError() {
    assertThat(errors(new Statement.SignalLamp("s", Signal.WALK, Lamp.YELLOW, true)))
        .containsExactly(error("unknown-lamp", "s", Map.of()));
  }

  @Test
  void aChainWithoutAHatAndAnEmptyProgramAreWarnings() {
    CompileResult result =
        Compiler.compile(new Program(List.of(), List.of(), List.of(), List.of("lost")));
    assertThat(result).isInstanceOf(Compiled.class);
    assertThat(result.diagnostics())
        .containsExactly(
            new Diagnostic(Severity.WARNING, "no-hat", Optional.of("lost"), Map.of()),
            new Diagnostic(Severity.WARNING, "empty-program", Optional.empty(), Map.of()));
  }

  @Test
  void aProgramThatIsTooBigIsToldSo() {
    List<Statement> many =
        IntStream.range(0, 20_000)
            .<Statement>mapToObj(i -> new Statement.Led("b" + i, 1, true))
            .toList();
    assertThat(Compiler.compile(program(many)).diagnostics())
        .extracting(Diagnostic::code)
        .containsOnly("too-big");
  }

  private static Compiled compiled(Statement... statements) {
    CompileResult result = Compiler.compile(program(List.of(statements)));
    assertThat(result).isInstanceOf(Compiled.class);
    return (Compiled) result;
  }

  private static List<Diagnostic> errors(Statement... statements) {
    CompileResult result = Compiler.compile(program(List.of(statements)));
    assertThat(result).isInstanceOf(Rejected.class);
    return result.diagnostics();
  }

  private static Diagnostic error(String code, String block, Map<String, String> arguments) {
    return new Diagnostic(Severity.ERROR, code, Optional.of(block), arguments);
  }

  private static Program program(List<Statement> statements) {
    return new Program(
        List.of(new Program.Variable("v", "かず"), new Program.Variable("w", "もう ひとつ")),
        List.of(),
        List.of(new Program.Script("hat", new Hat.Start(), statements)),
        List.of());
  }
}
