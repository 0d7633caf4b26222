package org.tsumiki.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.narration.Detail;
import org.tsumiki.narration.Heard;
import org.tsumiki.narration.Narrator;
import org.tsumiki.narration.Subject;
import org.tsumiki.narration.Told;
import org.tsumiki.program.LevelledText;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.Value;

/**
 * One run of a robot that can be touched, in words, from what it tells of itself: lamps, tones,
 * sensors, and how its wheels have moved it. Which way its program took at a question it does not
 * tell.
 */
final class HeardStory implements Story {
  private final Narrator narrator;
  private final RunEndings endings;
  private final List<RunEvent> said = new ArrayList<>();
  private List<LevelledText> latest = List.of();
  private long from = -1;

  HeardStory(Compilation.Runnable program, CoursePlan course, Detail detail) {
    Subject subject = new Subject(course, Optional.of(program.debugMap()), Optional.empty());
    this.narrator = new Narrator(subject, detail);
    this.endings = new RunEndings(program);
  }

  @Override
  public synchronized List<Told> upTo(Telemetry telemetry, RobotInfo robot) {
    if (from >= telemetry.tick()) {
      return List.of();
    }
    from = telemetry.tick();
    List<Value> variables = telemetry.variables().stream().map(HeardStory::value).toList();
    List<RunEvent> did = List.copyOf(said);
    said.clear();
    return kept(
        narrator.hear(new Heard(telemetry.tick(), telemetry.portsByName(robot), variables, did)));
  }

  private static Value value(VariableValue value) {
    return switch (value) {
      case VariableValue.NumberValue(double number) -> new Value.NumberValue(number);
      case VariableValue.BooleanValue(boolean truth) -> new Value.BooleanValue(truth);
      case VariableValue.TextValue(String text) -> new Value.TextValue(text);
      case VariableValue.ColourValue(int rgb) -> new Value.ColourValue(rgb);
    };
  }

  @Override
  public synchronized void said(long tick, int script, String text) {
    said.add(new RunEvent.Said(tick, script, text));
  }

  @Override
  public synchronized List<Told> end(RunEnd end) {
    return kept(narrator.end(endings.of(end)));
  }

  private List<Told> kept(List<Told> told) {
    if (!told.isEmpty()) {
      latest = told.stream().map(Told::texts).toList();
    }
    return told;
  }

  @Override
  public synchronized List<LevelledText> latest() {
    return latest;
  }

  @Override
  public synchronized List<LevelledText> whyStopped() {
    return narrator.whyStopped();
  }
}
