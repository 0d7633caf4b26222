package org.tsumiki.narration;

import java.util.List;
import java.util.stream.Stream;
import org.tsumiki.program.Expression;

/** The blocks that stand in a value block. */
final class Parts {
  private Parts() {}

  static List<Expression> of(Expression expression) {
    return switch (expression) {
      case Expression.Arithmetic e -> List.of(e.a(), e.b());
      case Expression.Calculate e -> List.of(e.operand());
      case Expression.Constrain e -> List.of(e.value(), e.low(), e.high());
      case Expression.RandomNumber e -> List.of(e.from(), e.to());
      case Expression.Pid e -> Stream.of(e.error(), e.p(), e.i(), e.d(), e.limit()).toList();
      case Expression.Compare e -> List.of(e.a(), e.b());
      case Expression.Logic e -> List.of(e.a(), e.b());
      case Expression.Not e -> List.of(e.operand());
      case Expression.Join e -> List.of(e.a(), e.b());
      case Expression.TextLength e -> List.of(e.text());
      case Expression.TextLetter e -> List.of(e.index(), e.text());
      case Expression.TextPart e -> List.of(e.text(), e.from(), e.to());
      case Expression.TextContains e -> List.of(e.text(), e.part());
      case Expression.TextToNumber e -> List.of(e.text());
      case Expression.ListItem e -> List.of(e.index());
      case Expression.ListIndexOf e -> List.of(e.item());
      case Expression.ListContains e -> List.of(e.item());
      case Expression.ColourOf e -> List.of(e.red(), e.green(), e.blue());
      case Expression.ColourPart e -> List.of(e.colour());
      case Expression.CallResult e -> e.arguments();
      default -> List.of();
    };
  }
}
