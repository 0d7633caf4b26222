package org.tsumiki.scratch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tsumiki.scratch.ImportReport.Kind;
import org.tsumiki.words.Words;

/** One import from parsed sprites to the written project and its report. */
final class Conversion {
  private static final int HEAD_Y = 20;

  private final List<Sprite> sprites;
  private final Settings settings;
  private final Findings findings = new Findings();
  private final Symbols symbols;
  private final TypeFinder.Found found;
  private final Workshop workshop;
  private final StatementConverter statements;
  private final Layout layout = new Layout();
  private final ProjectWriter writer;
  private final boolean severalSprites;

  private Conversion(List<Sprite> sprites, Settings settings) {
    this.sprites = sprites;
    this.settings = settings;
    this.symbols = new Symbols(sprites);
    this.found = TypeFinder.find(sprites, symbols);
    this.workshop = new Workshop(symbols, found.kinds(), findings, settings.level());
    this.severalSprites =
        sprites.stream().filter(sprite -> !sprite.scripts().isEmpty()).count() > 1;
    this.statements = new StatementConverter(workshop, severalSprites);
    this.writer =
        new ProjectWriter(block ->
            findings.thing(Kind.NOTE, "too-long", Words.text("scratch.thing.file"), Map.of()));
  }

  static ImportResult convert(List<Sprite> sprites, Settings settings) throws Refusal {
    return new Conversion(sprites, settings).result();
  }

  private ImportResult result() throws Refusal {
    findings.enter("");
    List<OutBlock> start = new StartValues(workshop, found).script();
    if (!start.isEmpty()) {
      layout.band(List.of(new Layout.Wanted(start, 0, 0))).forEach(writer::script);
    }
    for (int place : running()) {
      sprite(place);
    }
    aboutAll();
    String json = writer.project(settings, symbols.all());
    if (json.length() > Limits.WRITTEN_CHARACTERS) {
      throw new Refusal(
          "too-large",
          "the new project",
          "The project would be larger than the editor takes.",
          "Delete in Scratch what you do not need, or save parts of it as projects of their own.");
    }
    return new ImportResult.Imported(json, report());
  }

  /** Sprites in front run first, the stage last; that is the order in which scripts start. */
  private List<Integer> running() {
    List<Integer> order = new ArrayList<>();
    for (int place = 0; place < sprites.size(); place++) {
      order.add(place);
    }
    order.sort(
        Comparator.comparingDouble((Integer place) -> sprites.get(place).layer()).reversed());
    return order;
  }

  private void sprite(int place) {
    Sprite sprite = sprites.get(place);
    String name = shownName(sprite);
    List<Layout.Wanted> wanted = new ArrayList<>();
    for (Sprite.Script script : sprite.scripts()) {
      findings.enter(name, Phrases.full(script.chain().getFirst()));
      for (List<OutBlock> chain : statements.script(script, symbols.scope(place, script))) {
        wanted.add(new Layout.Wanted(chain, script.x(), script.y()));
      }
      listForgotten(script.chain());
    }
    findings.enter(name);
    int left = layout.left();
    if (severalSprites && !wanted.isEmpty()) {
      writer.comment(name, left, HEAD_Y);
    }
    layout.band(wanted).forEach(writer::script);
    comments(sprite, layout.left());
    if (sprite.strayBlocks() > 0) {
      findings.thing(
          Kind.LEFT_OUT,
          "stray-blocks",
          Words.text("scratch.thing.file"),
          Map.of("count", Integer.toString(sprite.strayBlocks())));
    }
    aboutVariables(sprite);
  }

  /** What stood in holes that a block does not have was met by nobody. */
  private void listForgotten(List<Node> chain) {
    for (Node node : chain) {
      if (!findings.hasMet(node) && !Opcodes.isMenu(node.opcode())) {
        findings.block(Kind.LEFT_OUT, "left-out-inside", node, "");
      }
      for (Arg arg : node.args().values()) {
        if (arg instanceof Arg.Reporter(Node inner, String under)) {
          listForgotten(List.of(inner));
        }
      }
      node.stacks().values().forEach(this::listForgotten);
    }
  }

  private String shownName(Sprite sprite) {
    return sprite.stage() ? workshop.said(Words.text("scratch.stage")) : sprite.name();
  }

  /** Remarks on the background stand in a column of their own. */
  private void comments(Sprite sprite, int left) {
    int y = HEAD_Y;
    for (Sprite.Comment comment : sprite.comments()) {
      writer.comment(comment.text(), left, y);
      y += 140;
    }
    if (!sprite.comments().isEmpty()) {
      layout.skip();
    }
  }

  private void aboutVariables(Sprite sprite) {
    for (Sprite.Saved saved : sprite.variables()) {
      if (saved.cloud()) {
        findings.thing(
            Kind.DIFFERENT,
            "cloud",
            Words.text("scratch.thing.variable", Map.of("name", Phrases.safe(saved.name()))),
            Map.of());
      }
    }
  }

  private void aboutAll() {
    findings.enter("");
    symbols
        .renamed()
        .forEach((variable, before) ->
            findings.thing(
                Kind.NOTE,
                "renamed",
                Words.text(thing(variable), Map.of("name", Phrases.safe(before))),
                Map.of("name", variable.name())));
    if (statements.metFullSpeed()) {
      findings.thing(Kind.DIFFERENT, "full-speed", Words.text("scratch.thing.loops"), Map.of());
    }
  }

  private static String thing(Variable variable) {
    return switch (variable.type()) {
      case Variable.LIST -> "scratch.thing.list";
      case Variable.MESSAGE -> "scratch.thing.message";
      default -> "scratch.thing.variable";
    };
  }

  private ImportReport report() {
    int scripts = 0;
    int blocks = 0;
    int stray = 0;
    for (Sprite sprite : sprites) {
      scripts += sprite.scripts().size();
      stray += sprite.strayBlocks();
      for (Sprite.Script script : sprite.scripts()) {
        blocks += count(script.chain());
      }
    }
    int taken = blocks - findings.left();
    return new ImportReport(sprites.size(), scripts, blocks + stray, taken, findings.all());
  }

  /** Blocks of a chain and all inside them, menus not. */
  static int count(List<Node> chain) {
    int count = 0;
    for (Node node : chain) {
      count += count(node);
    }
    return count;
  }

  private static int count(Node node) {
    int count = Opcodes.isMenu(node.opcode()) ? 0 : 1;
    for (Arg arg : node.args().values()) {
      if (arg instanceof Arg.Reporter(Node inner, String under)) {
        count += count(inner);
      }
    }
    for (List<Node> stack : node.stacks().values()) {
      count += count(stack);
    }
    return count;
  }
}
