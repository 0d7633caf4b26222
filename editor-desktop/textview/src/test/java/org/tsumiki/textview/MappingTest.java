package org.tsumiki.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tsumiki.program.Vocabulary;

/**
 * The table in {@code spec/mapping.md} is what the code does. {@code -Dgolden.update=true} writes
 * it anew.
 */
final class MappingTest {
  private static final Path PAGE = Path.of("spec/mapping.md");
  private static final String BEGIN = "| block | Java | Python |\n|---|---|---|\n";

  @Test
  void tableSaysWhatTheCodeWrites() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String expected = before + rows();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  @Test
  void tableHasEveryBlock() throws IOException {
    Set<String> types = new TreeSet<>();
    cells(Style.JAVA).keySet().forEach(id -> types.add(id.split(" ")[0]));
    assertThat(types).isEqualTo(Vocabulary.all());
  }

  private static String rows() throws IOException {
    Map<String, String> java = cells(Style.JAVA);
    Map<String, String> python = cells(Style.PYTHON);
    StringBuilder rows = new StringBuilder();
    java.forEach((id, text) ->
        rows.append(
            "| `%s`%s | %s | %s |\n"
                .formatted(
                    id.split(" ")[0],
                    id.contains(" ") ? id.substring(id.indexOf(' ')) : "",
                    text,
                    python.get(id))));
    return rows.toString();
  }

  /** The text of each block that is named after its type, as a cell of a table. */
  private static Map<String, String> cells(Style style) throws IOException {
    TextView view = TextView.of(Projects.read(Projects.everyBlock()), style);
    Map<String, String> cells = new LinkedHashMap<>();
    for (Span span : view.spans()) {
      if (Vocabulary.isKnown(span.blockId().split(" ")[0])) {
        cells.put(span.blockId(), cell(view.text(), span));
      }
    }
    return cells;
  }

  private static String cell(String text, Span span) {
    // The lines of a block inside others stand as if it stood alone.
    int margin = indent(text.substring(text.lastIndexOf('\n', span.startOffset()) + 1));
    List<String> lines = new ArrayList<>();
    for (String line : text.substring(span.startOffset(), span.endOffset()).split("\n")) {
      int steps = lines.isEmpty() ? 0 : indent(line) - margin;
      lines.add("&nbsp;".repeat(steps) + "`" + line.strip().replace("|", "\\|") + "`");
    }
    return String.join("<br>", lines);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
