package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsumiki.vm.RunEvent.Finished;
import org.tsumiki.vm.RunEvent.Logged;
import org.tsumiki.vm.RunEvent.OutputChanged;
import org.tsumiki.vm.RunEvent.Said;
import org.tsumiki.vm.RunEvent.ScriptEnded;
import org.tsumiki.vm.RunEvent.ScriptStarted;

/** {@code spec/scheduling.md}, trace hash. */
final class TraceHashTest {
  @Test
  void itIsWhatTheSpecificationSays() {
    assertThat(
            hash(
                new ScriptStarted(0, 0),
                new OutputChanged(0, "led.1", 1),
                new ScriptEnded(0, 0),
                new Finished(0)))
        .isEqualTo("566d9cede96ee956");
  }

  @Test
  void anOutputChangeThatIsToldInNumbersCountsAsItsEvent() {
    TraceHash hash = new TraceHash();
    // Another object of the same name.
    for (String port : List.of("motor.left", String.valueOf("motor.left".toCharArray()))) {
      hash.outputChanged(5, port, -12.5);
    }
    OutputChanged event = new OutputChanged(5, "motor.left", -12.5);
    assertThat(hash.hex()).isEqualTo(hash(event, event));
  }

  @Test
  void whatDiffersInOneFieldHasAnotherHash() {
    Set<String> hashes = new HashSet<>();
    int count = 0;
    for (long tick = 0; tick < 3; tick++) {
      for (int script = 0; script < 3; script++) {
        hashes.add(hash(new ScriptStarted(tick, script)));
        hashes.add(hash(new ScriptEnded(tick, script)));
        count += 2;
        for (String text : List.of("", "a", "b", "ab", "ba", "abcd", "abcde", "Aa", "BB", "a\0")) {
          hashes.add(hash(new Said(tick, script, text)));
          hashes.add(hash(new Logged(tick, script, text, 1)));
          hashes.add(hash(new Logged(tick, script, text, -1)));
          hashes.add(hash(new OutputChanged(tick, text, script)));
          count += 4;
        }
      }
    }
    assertThat(hashes).hasSize(count);
  }

  @Test
  void theOrderOfEventsCounts() {
    assertThat(hash(new Said(1, 0, "a"), new Said(1, 1, "b")))
        .isNotEqualTo(hash(new Said(1, 1, "b"), new Said(1, 0, "a")));
  }

  private static String hash(RunEvent... events) {
    TraceHash hash = new TraceHash();
    for (RunEvent event : events) {
      hash.on(event);
    }
    return hash.hex();
  }
}
