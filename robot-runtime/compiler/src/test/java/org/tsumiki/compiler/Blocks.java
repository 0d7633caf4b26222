package org.tsumiki.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult.Compiled;
import org.tsumiki.compiler.CompileResult.Rejected;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.ArithmeticOperator;
import org.tsumiki.program.Expression.CompareOperator;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Program.Procedure;
import org.tsumiki.program.Program.Script;
import org.tsumiki.program.Program.Variable;
import org.tsumiki.program.Statement;

/**
 * Short ways to write programs in tests. The workspace has the variables {@code v} and {@code w},
 * the message {@code m}, the list {@code l} and the state {@code s}.
 */
final class Blocks {
  private Blocks() {}

  static Expression number(double value) {
    return new Expression.NumberLiteral("number", value);
  }

  static Expression text(String value) {
    return new Expression.TextLiteral("text", value);
  }

  static Expression yes() {
    return new Expression.BooleanLiteral("yes", true);
  }

  static Expression get(String variable) {
    return new Expression.GetVariable("get " + variable, variable);
  }

  static Expression sum(ArithmeticOperator operator, Expression a, Expression b) {
    return new Expression.Arithmetic("sum", operator, a, b);
  }

  static Expression add(Expression a, Expression b) {
    return sum(ArithmeticOperator.ADD, a, b);
  }

  static Expression compare(CompareOperator operator, Expression a, Expression b) {
    return new Expression.Compare("compare", operator, a, b);
  }

  static Expression equal(Expression a, Expression b) {
    return compare(CompareOperator.EQ, a, b);
  }

  static Expression result(String procedure, Expression... arguments) {
    return new Expression.CallResult("result", procedure, List.of(arguments));
  }

  static Expression held() {
    return new Expression.ButtonHeld("held", org.tsumiki.program.Button.A);
  }

  static Statement set(String variable, Expression value) {
    return new Statement.SetVariable("set " + variable, variable, value);
  }

  static Statement local(String variable, Expression value) {
    return new Statement.DeclareLocal("local " + variable, variable, value);
  }

  static Statement say(Expression value) {
    return new Statement.Say("say", value);
  }

  static Statement call(String procedure, Expression... arguments) {
    return new Statement.CallProcedure("call", procedure, List.of(arguments));
  }

  static Statement giveBack(Expression value) {
    return new Statement.Return("return", Optional.of(value));
  }

  static Statement forever(Statement... body) {
    return new Statement.Forever("forever", List.of(body));
  }

  static Statement when(Expression condition, Statement... then) {
    return new Statement.If("if", condition, List.of(then), List.of());
  }

  static Statement breakOut() {
    return new Statement.Break("break");
  }

  static Procedure procedure(String name, List<String> parameters, Statement... body) {
    return new Procedure(
        "define " + name,
        name,
        parameters.stream().map(id -> new Variable(id, "parameter " + id)).toList(),
        List.of(body));
  }

  static Program program(Statement... body) {
    return program(List.of(), body);
  }

  static Program program(List<Procedure> procedures, Statement... body) {
    return program(procedures, List.of(new Script("start", new Hat.Start(), List.of(body))));
  }

  static Program program(List<Procedure> procedures, List<Script> scripts) {
    return new Program(
        List.of(new Variable("v", "かず"), new Variable("w", "もう ひとつ")),
        List.of(new Variable("m", "あいず")),
        List.of(new Variable("l", "リスト")),
        List.of(new Variable("s", "はしる")),
        scripts,
        procedures,
        List.of(),
        Map.of());
  }

  static Compiled compiled(Program program) {
    return switch (Compiler.compile(program)) {
      case Compiled compiled -> compiled;
      case Rejected rejected -> throw new AssertionError(rejected.diagnostics().toString());
    };
  }

  /** What there is to say: code and block, in order. */
  static List<String> found(Program program) {
    return Compiler.compile(program).diagnostics().stream()
        .map(d -> d.code() + d.blockId().map(id -> " @ " + id).orElse(""))
        .toList();
  }

  /** One routine's instructions as words: opcode and first operand. */
  static List<String> code(Compiled compiled, int routine) {
    List<String> lines = new ArrayList<>();
    for (Instruction i : instructions(compiled, routine)) {
      lines.add(
          i.opcode().operands().isEmpty() ? i.opcode().name() : i.opcode().name() + " " + i.a());
    }
    return lines;
  }

  static List<Instruction> instructions(Compiled compiled, int routine) {
    return switch (Verifier.verify(compiled.image())) {
      case VerifyResult.Verified verified -> verified.image().instructions(routine);
      case VerifyResult.Invalid invalid -> throw new AssertionError(invalid.toString());
    };
  }
}
