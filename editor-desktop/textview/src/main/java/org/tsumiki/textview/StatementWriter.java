package org.tsumiki.textview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Statement;
import org.tsumiki.textview.Types.Type;

/** Writes blocks that do something, each from a new line on. */
final class StatementWriter {
  private final Pen pen;
  private final Dialect dialect;
  private final Names names;
  private final Bindings bindings;
  private final Map<String, String> comments;
  private final ExpressionWriter values;
  private final ControlWriter control;
  private final ActionWriter actions;
  private final Declarations declarations;
  private final Types types;
  private final Set<Binding> declared = new HashSet<>();
  private Optional<Type> result = Optional.empty();

  StatementWriter(Draft draft, ExpressionWriter values, Declarations declarations) {
    pen = draft.pen();
    dialect = draft.dialect();
    names = draft.names();
    bindings = draft.bindings();
    comments = draft.program().comments();
    this.values = values;
    this.declarations = declarations;
    types = draft.types();
    actions = new ActionWriter(draft, values);
    control = new ControlWriter(draft, values, this);
  }

  /** From here on it is about that routine, with what it returns. */
  void begin(Routine routine) {
    result = types.resultOf(routine);
    declared.clear();
    declared.addAll(bindings.needEarlyPlace());
    routine.parameters().forEach(p -> declared.add(Binding.own(routine.number(), p.id())));
  }

  /** A body; one that does nothing says so where the language wants it. */
  void chain(List<Statement> chain) {
    chain.forEach(this::statement);
    if (chain.stream().allMatch(Statement.Note.class::isInstance)) {
      dialect.emptyBody(pen);
    }
  }

  /** What people wrote on a block and on the values in it. */
  List<String> remarksOn(Statement statement) {
    List<String> remarks = new ArrayList<>(remarksOn(statement.blockId()));
    Tree.values(statement).forEach(value -> addRemarks(value, remarks));
    return remarks;
  }

  List<String> remarksOn(String blockId) {
    return comments.containsKey(blockId) ? List.of(comments.get(blockId)) : List.of();
  }

  private void addRemarks(Expression value, List<String> remarks) {
    if (!(value instanceof Expression.Missing)) {
      remarks.addAll(remarksOn(value.blockId()));
    }
    Tree.values(value).forEach(inner -> addRemarks(inner, remarks));
  }

  /** Lines of comment, each followed by a new line. */
  void remarks(List<String> remarks) {
    for (String remark : remarks) {
      for (String line : dialect.comment(remark)) {
        pen.mark(Mark.Kind.COMMENT, line);
        pen.startLine();
      }
    }
  }

  private void statement(Statement statement) {
    pen.startLine();
    pen.open(statement.blockId());
    remarks(remarksOn(statement));
    write(statement);
    pen.close();
  }

  private void write(Statement statement) {
    switch (statement) {
      case Statement.Forever s -> control.forever(s);
      case Statement.Repeat s -> control.repeat(s);
      case Statement.RepeatUntil s -> control.until(s);
      case Statement.If s -> control.branch(s);
      case Statement.For s -> control.count(s);
      case Statement.Note s -> note(s.text());
      case Statement.Break _ -> word("break");
      case Statement.Stop s -> stop(s.mode());
      case Statement.Return s -> returned(s);
      case Statement.SetVariable s -> set(bindings.of(s, s.variableId()), "=", s.value());
      case Statement.ChangeVariable s -> set(bindings.of(s, s.variableId()), "+=", s.delta());
      case Statement.DeclareLocal s -> local(bindings.of(s, s.variableId()), s.value());
      case Statement.Broadcast _,
          Statement.BroadcastAndWait _,
          Statement.GoToState _,
          Statement.Wait _,
          Statement.WaitUntil _,
          Statement.SignalLamp _,
          Statement.Led _,
          Statement.Rgb _,
          Statement.Beep _,
          Statement.Tone _,
          Statement.SoundOff _,
          Statement.Drive _,
          Statement.DriveWheels _,
          Statement.DriveStop _,
          Statement.DriveDistance _,
          Statement.DriveTurn _,
          Statement.DriveTime _,
          Statement.DriveAcceleration _,
          Statement.Say _,
          Statement.Log _,
          Statement.ResetTimer _,
          Statement.AddToList _,
          Statement.InsertInList _,
          Statement.ReplaceInList _,
          Statement.RemoveFromList _,
          Statement.ClearList _,
          Statement.CallProcedure _ -> {
        actions.write(statement);
        pen.plain(dialect.end());
      }
    }
  }

  private void note(String text) {
    List<String> lines = dialect.comment(text.isBlank() ? " " : text);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        pen.startLine();
      }
      pen.mark(Mark.Kind.COMMENT, lines.get(i));
    }
  }

  private void stop(Statement.StopMode mode) {
    switch (mode) {
      case THIS -> result.ifPresentOrElse(this::returnNothing, () -> word("return"));
      case OTHERS -> values.library("stop_others").plain("()" + dialect.end());
      case ALL -> values.library("stop_all").plain("()" + dialect.end());
    }
  }

  private void word(String keyword) {
    pen.keyword(keyword).plain(dialect.end());
  }

  private void returned(Statement.Return s) {
    if (s.value().isEmpty()) {
      stop(Statement.StopMode.THIS);
      return;
    }
    pen.keyword("return").plain(" ");
    values.write(s.value().get());
    pen.plain(dialect.end());
  }

  /** Returns what a procedure gives when it returns nothing. */
  void returnNothing(Type type) {
    pen.keyword("return").plain(" ");
    declarations.startValue(type);
    pen.plain(dialect.end());
  }

  private void set(Binding binding, String sign, Expression value) {
    pen.name(names.of(binding)).plain(" " + sign + " ");
    values.write(value);
    pen.plain(dialect.end());
  }

  private void local(Binding binding, Expression value) {
    if (binding.kind() == Binding.Kind.OWN && declared.add(binding)) {
      declarations.type(types.of(binding));
    }
    set(binding, "=", value);
  }
}
