package org.tsumiki.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A report as people read it. */
public final class ReportText {
  private static final String VM = "vm.";
  private static final String WARM = " (warm)";
  private static final int NAME_WIDTH = 26;

  private final BenchReport report;
  private final StringBuilder text = new StringBuilder();

  private ReportText(BenchReport report) {
    this.report = report;
  }

  /** The table, the goals, what is missing, and last the one that is worst off. */
  public static String of(BenchReport report) {
    return new ReportText(report).written();
  }

  private String written() {
    line(report.machine());
    line(report.method());
    programs();
    others();
    goals();
    left();
    worst();
    return text.toString().stripTrailing();
  }

  private void line(String words) {
    text.append(words).append(System.lineSeparator());
  }

  /** Programs down, systems across, nanoseconds for an operation. */
  private void programs() {
    Map<String, Map<String, Double>> table = new LinkedHashMap<>();
    Set<String> ours = new LinkedHashSet<>();
    Set<String> systems = new LinkedHashSet<>();
    for (BenchRow row : report.benchmarks()) {
      if (row.name().startsWith(VM) && row.unit().equals("ns")) {
        String engine = row.name().substring(VM.length(), row.name().lastIndexOf('.'));
        String program = row.name().substring(row.name().lastIndexOf('.') + 1);
        ours.add(engine);
        systems.add(row.reference());
        Map<String, Double> figures = table.computeIfAbsent(program, key -> new LinkedHashMap<>());
        figures.put(engine, row.value());
        figures.put(row.reference(), row.referenceValue());
        if (row.warm() != null) {
          figures.put(engine + WARM, row.warm());
        }
        if (row.referenceWarm() != null) {
          figures.put(row.reference() + WARM, row.referenceWarm());
        }
      }
    }
    if (table.isEmpty()) {
      return;
    }
    List<String> columns = new ArrayList<>();
    for (String system : ours) {
      columns.add(system);
      columns.add(system + WARM);
    }
    for (String system : systems) {
      columns.add(system);
      if (system.equals(Peers.JAVA)) {
        columns.add(system + WARM);
      }
    }
    line("");
    line("Nanoseconds of user CPU time for an operation");
    line(tableLine("", columns.stream().map(ReportText::heading).toList()));
    table.forEach((program, figures) ->
        line(
            tableLine(
                program,
                columns.stream()
                    .map(column ->
                        figures.containsKey(column)
                            ? Numbers.text(figures.getOrDefault(column, 0.0))
                            : "-")
                    .toList())));
  }

  private static String heading(String system) {
    return system.equals(Published.MICROPYTHON)
        ? "mpython*"
        : system.endsWith(WARM) ? "(warm)" : system;
  }

  private static String tableLine(String first, List<String> cells) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-5s", first));
    cells.forEach(cell -> line.append(String.format(Locale.ROOT, " %11s", cell)));
    return line.toString();
  }

  private void others() {
    line("");
    String before = "";
    for (BenchRow row : report.benchmarks()) {
      if (!row.name().startsWith(VM) && !row.name().equals(before)) {
        line(
            String.format(
                Locale.ROOT,
                "  %-" + NAME_WIDTH + "s %9s %-12s %s",
                row.name(),
                Numbers.text(row.value()),
                row.unit(),
                row.note()));
        before = row.name();
      }
    }
  }

  private void goals() {
    if (report.worst().isPresent()) {
      line("");
      line("Goals");
    }
    for (BenchRow row : report.benchmarks()) {
      Double used = row.used();
      if (used != null) {
        line("  " + (used <= 1 ? "ok    " : "MISSED") + " " + sentence(row));
      }
    }
  }

  private static String sentence(BenchRow row) {
    return String.format(
        Locale.ROOT,
        "%-" + NAME_WIDTH + "s %s %s, %s of %s; goal: %s",
        row.name(),
        Numbers.text(row.value()),
        row.unit(),
        Numbers.text(row.ratio()),
        row.reference(),
        row.goal());
  }

  private void left() {
    if (report.benchmarks().stream().anyMatch(r -> r.reference().equals(Published.MICROPYTHON))) {
      line("");
      line("  * MicroPython is not installed here: " + Published.NOTE + ".");
    }
    if (!report.left().isEmpty()) {
      line("");
      line("Without a figure");
      report
          .left()
          .forEach(
              left -> line("  " + left.name() + " on " + left.system() + ": " + left.reason()));
    }
  }

  private void worst() {
    report
        .worst()
        .ifPresent(row -> {
          line("");
          line("Worst against its goal: " + sentence(row) + ".");
        });
  }
}
