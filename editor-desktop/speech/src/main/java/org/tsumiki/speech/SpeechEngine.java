package org.tsumiki.speech;

import java.util.function.Consumer;

/** Something that speaks aloud, one sentence at a time. Any thread may call it. */
public interface SpeechEngine extends AutoCloseable {
  /** How a sentence came out. */
  enum Outcome {
    SAID,
    CUT,
    FAILED
  }

  /** The name that people know it by. */
  String name();

  /**
   * Begins to say a sentence and returns as soon as the engine has it; what was being said is cut.
   *
   * @param ended called once, by any thread
   */
  void speak(Utterance utterance, Consumer<Outcome> ended);

  /** Is still at once. */
  void hush();

  /** Is still and leaves no process behind. */
  @Override
  void close();
}
