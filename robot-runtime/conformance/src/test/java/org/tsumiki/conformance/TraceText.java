package org.tsumiki.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tsumiki.vm.EventSink;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.TraceHash;
import org.tsumiki.vm.Value;

/** Writes events as the lines that conformance programs expect. */
final class TraceText implements EventSink {
  private final Set<String> shown;
  private final boolean withTicks;
  private final List<String> lines = new ArrayList<>();
  private final TraceHash hash = new TraceHash();

  /** An empty set shows every kind of event. */
  TraceText(Set<String> shown, boolean withTicks) {
    this.shown = shown;
    this.withTicks = withTicks;
  }

  @Override
  public void on(RunEvent event) {
    hash.on(event);
    switch (event) {
      case RunEvent.ScriptStarted e -> line(e, "started", e.script());
      case RunEvent.ScriptEnded e -> line(e, "ended", e.script());
      case RunEvent.OutputChanged e -> line(e, "output", e.port(), number(e.value()));
      case RunEvent.Said e -> line(e, "said", e.script(), e.text());
      case RunEvent.MessageSent e -> line(e, "sent", e.script(), e.message());
      case RunEvent.Logged e -> line(e, "logged", e.script(), e.series(), number(e.value()));
      case RunEvent.StateEntered e -> line(e, "state", e.state());
      case RunEvent.Trapped e -> line(e, "trapped", e.script(), e.code());
      case RunEvent.Finished e -> line(e, "finished");
    }
  }

  private static String number(double value) {
    return new Value.NumberValue(value).text();
  }

  private void line(RunEvent event, String kind, Object... rest) {
    if (!shown.isEmpty() && !shown.contains(kind)) {
      return;
    }
    StringBuilder line = new StringBuilder();
    if (withTicks) {
      line.append(event.tick()).append(' ');
    }
    line.append(kind);
    for (Object part : rest) {
      line.append(' ').append(part);
    }
    lines.add(line.toString());
  }

  List<String> lines() {
    return lines;
  }

  String hash() {
    return hash.hex();
  }
}
