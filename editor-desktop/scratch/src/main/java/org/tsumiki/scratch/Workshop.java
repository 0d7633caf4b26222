package org.tsumiki.scratch;

import java.util.Map;
import java.util.Optional;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;
import org.tsumiki.scratch.ImportReport.Kind;
import org.tsumiki.words.Words;

/** What all converters share: names, kinds, findings, and the making of blocks. */
final class Workshop {
  private final Symbols symbols;
  private final Kinds kinds;
  private final Findings findings;
  private final ReadingLevel level;
  private int made;
  private String statement = "";

  Workshop(Symbols symbols, Kinds kinds, Findings findings, ReadingLevel level) {
    this.symbols = symbols;
    this.kinds = kinds;
    this.findings = findings;
    this.level = level;
  }

  Symbols symbols() {
    return symbols;
  }

  Kinds kinds() {
    return kinds;
  }

  Findings findings() {
    return findings;
  }

  OutBlock make(String type) {
    made++;
    return new OutBlock("b" + made, type);
  }

  /** A statement: findings about the values in it will name this block. */
  OutBlock begin(String type) {
    OutBlock block = make(type);
    statement = block.id();
    return block;
  }

  void found(Kind kind, String code, Node node) {
    findings.block(kind, code, node, statement);
  }

  void found(Kind kind, String code, Node node, Map<String, String> arguments) {
    findings.block(kind, code, node, statement, arguments);
  }

  /** A remark in place of a block. */
  OutBlock note(Node node) {
    String text = said(Words.text("scratch.note")).replace("{what}", said(Phrases.full(node)));
    return begin("text_note").choose("TEXT", text).remark(node.comment());
  }

  /** A text for a field or comment, which cannot show readings over 漢字. */
  String said(LevelledText text) {
    return text.at(level == ReadingLevel.FURIGANA ? ReadingLevel.KANJI : level);
  }

  /** Lists everything inside a block that is left out. */
  void leaveOutInside(Node node) {
    for (Arg arg : node.args().values()) {
      if (arg instanceof Arg.Reporter(Node inner, String under)
          && !Opcodes.isMenu(inner.opcode())) {
        found(Kind.LEFT_OUT, "left-out-inside", inner);
        leaveOutInside(inner);
      } else if (arg instanceof Arg.Reporter(Node menu, String under)) {
        leaveOutInside(menu);
      }
    }
  }

  /** A number as a block; infinity is 1 / 0. */
  OutBlock number(double value) {
    if (Double.isInfinite(value)) {
      return make("math_arithmetic")
          .choose("OP", "DIVIDE")
          .typed("A", number(value > 0 ? 1 : -1))
          .typed("B", number(0));
    }
    return make("math_number").choose("NUM", value);
  }

  OutBlock text(String value) {
    return make("text").choose("TEXT", value);
  }

  OutBlock truth(boolean value) {
    return make("logic_boolean").choose("BOOL", value ? "TRUE" : "FALSE");
  }

  Optional<Procedure.Parameter> parameter(Node node, Scope scope) {
    return scope.procedure().flatMap(procedure -> procedure.parameter(node.field("VALUE").value()));
  }
}
