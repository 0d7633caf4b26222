package org.tsumiki.speech;

import java.util.List;
import java.util.function.Consumer;

/**
 * Several engines, the best first: one that fails is not asked again, and the next one says the
 * sentence.
 */
final class FirstThatSpeaks implements SpeechEngine {
  private final List<SpeechEngine> engines;
  private int current;

  FirstThatSpeaks(List<SpeechEngine> engines) {
    this.engines = List.copyOf(engines);
  }

  @Override
  public String name() {
    return engine(now()).name();
  }

  @Override
  public void speak(Utterance utterance, Consumer<Outcome> ended) {
    int asked = now();
    engine(asked)
        .speak(
            utterance,
            outcome -> {
              if (outcome == Outcome.FAILED && goOnFrom(asked)) {
                speak(utterance, ended);
              } else {
                ended.accept(outcome);
              }
            });
  }

  private synchronized int now() {
    return current;
  }

  private SpeechEngine engine(int index) {
    return engines.get(index);
  }

  /** True when there is another one to try. */
  private synchronized boolean goOnFrom(int failed) {
    if (failed == current && current + 1 < engines.size()) {
      current++;
      return true;
    }
    return failed < current;
  }

  @Override
  public void hush() {
    engine(now()).hush();
  }

  @Override
  public void close() {
    engines.forEach(SpeechEngine::close);
  }
}
