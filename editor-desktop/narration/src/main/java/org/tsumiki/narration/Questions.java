package org.tsumiki.narration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.narration.Question.Shows;
import org.tsumiki.narration.Question.Use;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.CompareOperator;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;
import org.tsumiki.vm.Decision;

/** The questions of a program, by the blocks that its code belongs to. */
final class Questions {
  private final DebugMap debugMap;
  private final Phrases phrases;

  /** By the asking block and by every block of its condition. */
  private final Map<String, Question> byBlock = new HashMap<>();

  Questions(Program program, DebugMap debugMap) {
    this.debugMap = debugMap;
    this.phrases = new Phrases(program);
    program.scripts().forEach(script -> look(script.body()));
    program.procedures().forEach(procedure -> look(procedure.body()));
  }

  /** The question that was decided; empty for code that the compiler made for itself. */
  Optional<Question> of(Decision decision) {
    return debugMap.blockAt(decision.at().routine(), decision.at().pc()).map(byBlock::get);
  }

  private void look(List<Statement> statements) {
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.If s -> {
          boolean turned = s.then().isEmpty();
          note(s.blockId(), Use.CHOICE, s.condition(), turned);
          look(s.then());
          look(s.otherwise());
        }
        case Statement.RepeatUntil s -> {
          note(s.blockId(), Use.LOOP, s.condition(), true);
          look(s.body());
        }
        case Statement.WaitUntil s -> note(s.blockId(), Use.WAIT, s.condition(), false);
        case Statement.Forever s -> look(s.body());
        case Statement.Repeat s -> look(s.body());
        case Statement.For s -> look(s.body());
        default -> {}
      }
    }
  }

  private void note(String blockId, Use use, Expression condition, boolean turned) {
    Question question = new Question(blockId, use, phrases.of(condition), turned, shows(condition));
    byBlock.put(blockId, question);
    noteAll(condition, question);
  }

  /** Code of a condition may belong to any block in it. */
  private void noteAll(Expression expression, Question question) {
    byBlock.putIfAbsent(expression.blockId(), question);
    Parts.of(expression).forEach(part -> noteAll(part, question));
  }

  /** The code has "greater" the other way round. */
  private static Shows shows(Expression condition) {
    if (!(condition instanceof Expression.Compare compare)) {
      return Shows.NONE;
    }
    boolean swapped =
        compare.operator() == CompareOperator.GT || compare.operator() == CompareOperator.GTE;
    if (compare.b() instanceof Expression.NumberLiteral) {
      return swapped ? Shows.RIGHT : Shows.LEFT;
    }
    if (compare.a() instanceof Expression.NumberLiteral) {
      return swapped ? Shows.LEFT : Shows.RIGHT;
    }
    return Shows.NONE;
  }
}
