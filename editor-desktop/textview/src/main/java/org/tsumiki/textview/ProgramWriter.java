package org.tsumiki.textview;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/** Writes the whole text: what the program has, then a function for each script and procedure. */
final class ProgramWriter {
  private static final String LOOSE = "Blocks without a hat are here: they never run.";

  private final Draft draft;
  private final Pen pen;
  private final Names names;
  private final ExpressionWriter values;
  private final Declarations declarations;
  private final StatementWriter statements;

  private ProgramWriter(Draft draft) {
    this.draft = draft;
    pen = draft.pen();
    names = draft.names();
    values = new ExpressionWriter(draft);
    declarations = new Declarations(draft, values);
    statements = new StatementWriter(draft, values, declarations);
  }

  static TextView write(Program program, Style style) {
    ProgramWriter writer = new ProgramWriter(Draft.of(program, style));
    writer.imports();
    writer.globals();
    writer.draft.routines().forEach(writer::routine);
    writer.loose();
    return writer.pen.finished();
  }

  private void imports() {
    pen.startLine();
    if (draft.java()) {
      pen.keyword("import").plain(" ").keyword("static").plain(" tsumiki.Robot.*;");
      return;
    }
    if (draft.usesMath()) {
      pen.keyword("import").plain(" math");
      pen.startLine();
    }
    pen.keyword("from").plain(" tsumiki ").keyword("import").plain(" *");
  }

  private void globals() {
    if (draft.bindings().used().stream().anyMatch(b -> b.kind() != Binding.Kind.OWN)) {
      pen.blankLine();
      declarations.globals();
    }
  }

  private void routine(Routine routine) {
    pen.blankLine();
    pen.startLine();
    String hatId = routine.hatId();
    pen.open(hatId);
    statements.remarks(statements.remarksOn(hatId));
    if (routine.kind() instanceof Routine.Kind.OfScript(Program.Script script)) {
      hat(script.hat());
    }
    statements.begin(routine);
    head(routine);
    pen.indent();
    beginning(routine);
    statements.chain(routine.body());
    ending(routine);
    pen.outdent();
    draft.dialect().endBody(pen);
    pen.close();
  }

  private void head(Routine routine) {
    if (draft.java()) {
      draft
          .types()
          .resultOf(routine)
          .ifPresentOrElse(declarations::type, () -> pen.keyword("void").plain(" "));
    } else {
      pen.keyword("def").plain(" ");
    }
    functionName(routine);
    pen.plain("(");
    String separator = "";
    for (Program.Variable parameter : routine.parameters()) {
      pen.plain(separator);
      declarations.typed(Binding.own(routine.number(), parameter.id()));
      separator = ", ";
    }
    pen.plain(draft.java() ? ") {" : "):");
  }

  /** Only procedures have names that a child gave. */
  private void functionName(Routine routine) {
    switch (routine.kind()) {
      case Routine.Kind.OfScript _ -> pen.plain(names.of(routine));
      case Routine.Kind.OfProcedure _ -> pen.name(names.of(routine));
    }
  }

  private void beginning(Routine routine) {
    Set<String> assigned = draft.bindings().globalsAssignedIn(routine.number());
    if (!draft.java() && !assigned.isEmpty()) {
      pen.startLine();
      pen.keyword("global").plain(" ");
      pen.name(
          assigned.stream()
              .map(id -> names.of(Binding.global(id)))
              .collect(Collectors.joining(", ")));
    }
    for (Binding binding : draft.bindings().needEarlyPlace()) {
      if (binding.routine() == routine.number()) {
        pen.startLine();
        declarations.variable(binding);
      }
    }
  }

  /** A procedure that has a result gives one at its end too. */
  private void ending(Routine routine) {
    draft
        .types()
        .resultOf(routine)
        .ifPresent(type -> {
          if (endIsReached(routine.body())) {
            pen.startLine();
            statements.returnNothing(type);
          }
        });
  }

  /** Whether the way through a chain may come to its end. */
  private static boolean endIsReached(List<Statement> chain) {
    if (chain.isEmpty()) {
      return true;
    }
    return switch (chain.getLast()) {
      case Statement.Return _ -> false;
      case Statement.Stop s -> s.mode() == Statement.StopMode.OTHERS;
      case Statement.Forever s -> leaves(s.body());
      case Statement.If s -> endIsReached(s.then()) || endIsReached(s.otherwise());
      case Statement.Broadcast _,
          Statement.BroadcastAndWait _,
          Statement.GoToState _,
          Statement.Repeat _,
          Statement.RepeatUntil _,
          Statement.Wait _,
          Statement.WaitUntil _,
          Statement.For _,
          Statement.Break _,
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
          Statement.Note _,
          Statement.Log _,
          Statement.ResetTimer _,
          Statement.AddToList _,
          Statement.InsertInList _,
          Statement.ReplaceInList _,
          Statement.RemoveFromList _,
          Statement.ClearList _,
          Statement.DeclareLocal _,
          Statement.CallProcedure _,
          Statement.SetVariable _,
          Statement.ChangeVariable _ ->
          true;
    };
  }

  /** Whether a break in the body leaves the loop around it. */
  private static boolean leaves(List<Statement> body) {
    return body.stream()
        .anyMatch(s ->
            s instanceof Statement.Break
                || (s instanceof Statement.If branch
                    && (leaves(branch.then()) || leaves(branch.otherwise()))));
  }

  private void hat(Hat hat) {
    switch (hat) {
      case Hat.Start _ -> plainHat("on_start");
      case Hat.ButtonDown h -> {
        if (!draft.java()) {
          hat("on_button");
          pen.plain(h.button().name() + ")");
          pen.startLine();
        }
      }
      case Hat.MessageReceived h -> textHat("on_message", names.message(h.messageId()));
      case Hat.StateEntered h -> textHat("on_state", names.state(h.stateId()));
      case Hat.SensorCrossing h ->
          numberHat("on_" + Names.lower(h.sensor()) + "_" + Names.lower(h.crossing()), h.value());
      case Hat.Every h -> numberHat("every_seconds", h.seconds());
    }
  }

  /** Java's function says it all in its name. */
  private void plainHat(String name) {
    if (!draft.java()) {
      pen.plain("@" + name);
      pen.startLine();
    }
  }

  private void textHat(String name, String text) {
    hat(name);
    pen.mark(Mark.Kind.TEXT, draft.dialect().quoted(text)).plain(")");
    pen.startLine();
  }

  private void numberHat(String name, double value) {
    hat(name);
    pen.mark(Mark.Kind.NUMBER, draft.dialect().number(value)).plain(")");
    pen.startLine();
  }

  private void hat(String name) {
    String written = draft.java() ? JavaDialect.capital(draft.dialect().library(name)) : name;
    pen.plain("@" + written + "(");
  }

  private void loose() {
    List<String> loose = draft.program().looseBlockIds();
    if (!loose.isEmpty()) {
      pen.blankLine();
    }
    for (String blockId : loose) {
      pen.startLine();
      pen.open(blockId);
      pen.mark(Mark.Kind.COMMENT, draft.dialect().comment(LOOSE).getFirst());
      pen.close();
    }
  }
}
