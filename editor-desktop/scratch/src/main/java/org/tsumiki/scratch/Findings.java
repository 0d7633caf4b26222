package org.tsumiki.scratch;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsumiki.program.LevelledText;
import org.tsumiki.scratch.ImportReport.Finding;
import org.tsumiki.scratch.ImportReport.Kind;
import org.tsumiki.words.Words;

/** Collects what people should know; the same thing in the same script is told once, counted. */
final class Findings {
  private static final LevelledText NOTHING = LevelledText.verbatim("");

  private final Map<Finding, Counted> found = new LinkedHashMap<>();
  private String sprite = "";
  private LevelledText script = NOTHING;
  private final Set<Node> met = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> left = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Node, Set<String>> told = new IdentityHashMap<>();

  private static final class Counted {
    private final String blockId;
    private int times;

    Counted(String blockId) {
      this.blockId = blockId;
    }
  }

  /** What comes next is about this script. */
  void enter(String spriteName, LevelledText firstBlock) {
    sprite = spriteName;
    script = firstBlock;
  }

  /** What comes next is about the whole sprite; "" is the whole project. */
  void enter(String spriteName) {
    enter(spriteName, NOTHING);
  }

  /** Something about one of Scratch's blocks. */
  void block(Kind kind, String code, Node node, String blockId) {
    block(kind, code, node, blockId, Map.of());
  }

  void block(Kind kind, String code, Node node, String blockId, Map<String, String> arguments) {
    met.add(node);
    if (!told.computeIfAbsent(node, first -> new HashSet<>()).add(code)) {
      return;
    }
    if (kind == Kind.LEFT_OUT || kind == Kind.REPLACED) {
      left.add(node);
    }
    LevelledText words = Opcodes.isMenu(node.opcode()) ? NOTHING : Phrases.plain(node);
    add(kind, code, Phrases.safe(node.opcode()), words, blockId, arguments);
  }

  /** Something about a variable, a list or the file itself. */
  void thing(Kind kind, String code, LevelledText thing, Map<String, String> arguments) {
    add(kind, code, "", thing, "", arguments);
  }

  private void add(
      Kind kind,
      String code,
      String opcode,
      LevelledText what,
      String blockId,
      Map<String, String> arguments) {
    LevelledText happened = Words.text("scratch.done." + code);
    for (Map.Entry<String, String> argument : arguments.entrySet()) {
      happened = happened.with(argument.getKey(), Phrases.safe(argument.getValue()));
    }
    Finding key = new Finding(kind, code, sprite, script, opcode, what, happened, 1, "");
    found.computeIfAbsent(key, first -> new Counted(blockId)).times++;
  }

  /** This block is being converted. */
  void meet(Node node) {
    met.add(node);
  }

  /** True when the block was converted or told of. */
  boolean hasMet(Node node) {
    return met.contains(node);
  }

  /** Blocks that were left out or replaced so far. */
  int left() {
    return left.size();
  }

  List<Finding> all() {
    return found.entrySet().stream()
        .map(entry -> counted(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding counted(Finding one, Counted counted) {
    return new Finding(
        one.kind(),
        one.code(),
        one.sprite(),
        one.script(),
        one.opcode(),
        one.block(),
        one.happened(),
        counted.times,
        counted.blockId);
  }
}
