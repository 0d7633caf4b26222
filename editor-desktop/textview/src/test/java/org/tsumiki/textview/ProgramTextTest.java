package org.tsumiki.textview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.textview.Snippets.hole;
import static org.tsumiki.textview.Snippets.number;
import static org.tsumiki.textview.Snippets.start;
import static org.tsumiki.textview.Snippets.text;
import static org.tsumiki.textview.Snippets.variable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/** Whole programs as text: names, variables, procedures, remarks. */
final class ProgramTextTest {

  @Test
  void localsAreDeclaredAtTheirPlace() {
    Program program =
        start(new Statement.DeclareLocal("d", "x", number(5)), set("x", variable("x")));

    assertThat(java(program))
        .endsWith("void onStart() {\n    double x = 5;\n    x = x;\n}\n")
        .doesNotContain("double x = 0");
    assertThat(python(program)).endsWith("def start():\n    x = 5\n    x = x\n");
  }

  @Test
  void localsUsedOutsideOfTheirBracesAreDeclaredFirst() {
    Program program =
        start(
            new Statement.If(
                "i", hole(), List.of(new Statement.DeclareLocal("d", "x", number(5))), List.of()),
            set("x", number(6)));

    assertThat(java(program))
        .contains("void onStart() {\n    double x = 0;\n    if (___) {\n        x = 5;");
    assertThat(python(program)).contains("def start():\n    x = 0\n    if ___:\n        x = 5");
  }

  @Test
  void localHasANameOfItsOwnWhereTheProgramsIsMeantToo() {
    Program program =
        start(
            set("x", number(1)),
            new Statement.DeclareLocal("d", "x", number(5)),
            set("x", number(2)));

    assertThat(java(program)).contains("    x = 1;\n    double x_2 = 5;\n    x_2 = 2;");
    assertThat(python(program)).contains("    global x\n    x = 1\n    x_2 = 5\n    x_2 = 2\n");
  }

  @Test
  void typesComeFromWhatIsPutIn() {
    Program program = start(set("x", variable("y")), set("y", text("a")));

    assertThat(java(program)).contains("String x = \"\";\nString y = \"\";");
  }

  @Test
  void proceduresHaveParametersAndResults() {
    Program.Variable size = new Program.Variable("p", "大きさ");
    Program program =
        withProcedure(
            new Program.Procedure(
                "proc",
                "かける 2",
                List.of(size),
                List.of(
                    new Statement.If(
                        "i",
                        new Expression.BooleanLiteral("t", true),
                        List.of(new Statement.Stop("s", Statement.StopMode.THIS)),
                        List.of()),
                    new Statement.Return("r", Optional.of(variable("p"))))),
            new Statement.CallProcedure("c", "かける 2", List.of(number(3))));

    assertThat(java(program))
        .contains("    かける_2(3);")
        .contains("double かける_2(double 大きさ) {\n    if (true) {\n        return 0;")
        .endsWith("    return 大きさ;\n}\n");
    assertThat(python(program)).contains("def かける_2(大きさ):\n    if True:\n        return 0");
  }

  @Test
  void procedureWithAResultReturnsOneAtItsEnd() {
    Program program =
        withProcedure(
            new Program.Procedure(
                "proc",
                "f",
                List.of(),
                List.of(
                    new Statement.If(
                        "i",
                        hole(),
                        List.of(new Statement.Return("r", Optional.of(text("a")))),
                        List.of()))));

    assertThat(java(program)).contains("String f() {").endsWith("    }\n    return \"\";\n}\n");
  }

  @Test
  void remarksStandAboveTheirStatement() {
    Program program =
        start(
            Map.of("say", "look:\nhere", "n", "a \\u value", "hat", "top"),
            new Statement.Say("say", number(1)),
            new Statement.Note("note", "* /\r\n\0end"),
            new Statement.Note("empty", ""));

    assertThat(java(program))
        .contains("// top\nvoid onStart")
        .contains("    // look:\n    // here\n    // a \\\\u value\n    robot.say(1);\n")
        .endsWith("    // * /\n    // end\n    //\n}\n");
    assertThat(python(program)).endsWith("    # * /\n    # end\n    #\n");
  }

  @Test
  void bodyOfNotesOnlyStillDoesNothingInPython() {
    Program program =
        start(new Statement.Forever("f", List.of(new Statement.Note("note", "later"))));

    assertThat(python(program)).endsWith("    while True:\n        # later\n        pass\n");
  }

  @Test
  void remarkedBranchDoesNotHideBehindElse() {
    Statement inner = new Statement.If("inner", hole(), List.of(), List.of());
    Program program =
        start(Map.of("inner", "why"), new Statement.If("outer", hole(), List.of(), List.of(inner)));

    assertThat(python(program)).contains("    else:\n        # why\n        if ___:");
    assertThat(java(program)).contains("    } else {\n        // why\n        if (___) {");
  }

  @Test
  void namesAreLegalAndDifferent(@TempDir Path folder) throws IOException, InterruptedException {
    List<String> wishes =
        List.of(
            "for",
            "None",
            "my speed",
            "my-speed",
            "2nd",
            "",
            "🚦",
            "はやさ",
            "ﾊﾔｻ",
            "ハヤサ",
            "速さ・左",
            "robot",
            "_",
            "___",
            "ｓｐｅｅｄ",
            "speed",
            "$x",
            "a\u200bb",
            "string\nbreak",
            "𠮷",
            "record",
            "yield");
    List<Program.Variable> variables =
        IntStream.range(0, wishes.size())
            .mapToObj(i -> new Program.Variable("v" + i, wishes.get(i)))
            .toList();
    Statement[] body =
        variables.stream().map(v -> set(v.id(), number(1))).toArray(Statement[]::new);
    Program program =
        new Program(
            variables,
            List.of(),
            List.of(new Program.Script("hat", new Hat.Start(), List.of(body))),
            List.of());

    assertThat(Parsers.javaProblems(java(program))).isEmpty();
    assertThat(java(program).lines().filter(line -> line.startsWith("    ")))
        .doesNotHaveDuplicates()
        .contains("    for_2 = 1;", "    my_speed = 1;", "    my_speed_2 = 1;", "    _2nd = 1;")
        .contains("    速さ_左 = 1;", "    はやさ = 1;", "    speed_2 = 1;");
    assertThat(Parsers.pythonProblems(folder, List.of(python(program)))).isEmpty();
  }

  @Test
  void looseBlocksAreTold() {
    Program program = new Program(List.of(), List.of(), List.of(), List.of("alone"));
    TextView view = TextView.of(program, Style.PYTHON);

    assertThat(view.text()).endsWith("# Blocks without a hat are here: they never run.\n");
    assertThat(view.spans()).extracting(Span::blockId).containsExactly("alone");
  }

  @Test
  void emptyProgramIsAText() {
    Program program = new Program(List.of(), List.of(), List.of(), List.of());

    assertThat(java(program)).isEqualTo("import static tsumiki.Robot.*;\n");
  }

  private static Program withProcedure(Program.Procedure procedure, Statement... body) {
    return new Program(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Program.Script("hat", new Hat.Start(), List.of(body))),
        List.of(procedure),
        List.of(),
        Map.of());
  }

  private static Statement set(String variable, Expression value) {
    return new Statement.SetVariable("set", variable, value);
  }

  private static String java(Program program) {
    return TextView.of(program, Style.JAVA).text();
  }

  private static String python(Program program) {
    return TextView.of(program, Style.PYTHON).text();
  }
}
