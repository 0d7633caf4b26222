package org.tsumiki.app.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tsumiki.speech.SpeechEngine;
import org.tsumiki.speech.Utterance;

/** Hears what the editor would say aloud; it takes no time. */
final class Ears implements SpeechEngine {
  private final List<Utterance> heard = new ArrayList<>();

  @Override
  public String name() {
    return "ears";
  }

  @Override
  public void speak(Utterance utterance, Consumer<Outcome> ended) {
    synchronized (this) {
      heard.add(utterance);
    }
    ended.accept(Outcome.SAID);
  }

  /** What was heard after the first {@code already} sentences, as kana. */
  synchronized List<String> after(int already) {
    return heard.subList(already, heard.size()).stream().map(Utterance::kana).toList();
  }

  /** How many sentences were heard so far. */
  synchronized int count() {
    return heard.size();
  }

  @Override
  public void hush() {}

  @Override
  public void close() {}
}
