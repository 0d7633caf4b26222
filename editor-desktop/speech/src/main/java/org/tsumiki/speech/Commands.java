package org.tsumiki.speech;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How each program is asked to say a sentence. */
final class Commands {
  /** Words a minute that espeak-ng and say use by themselves. */
  private static final int USUAL_WORDS_A_MINUTE = 175;

  private static final int PERCENT = 100;

  private Commands() {}

  /** espeak-ng reads kana, letter by letter. */
  static CommandLine espeak(String program, Utterance utterance) {
    return new CommandLine(
        List.of(
            program,
            "-v",
            utterance.language().code(),
            "-s",
            wordsAMinute(utterance),
            "-a",
            String.valueOf(utterance.volumePercent()),
            "--stdin"),
        utterance.kana());
  }

  /** {@code say} of macOS reads 漢字 too, but nobody knows readings better than who wrote them. */
  static CommandLine say(String program, Utterance utterance) {
    List<String> voice =
        utterance.language() == Language.JAPANESE ? List.of("-v", "Kyoko") : List.of();
    List<String> words = List.of(program, "-r", wordsAMinute(utterance), "-f", "-");
    String volume =
        String.format(Locale.ROOT, "[[volm %.2f]] ", utterance.volumePercent() / (double) PERCENT);
    return new CommandLine(joined(words, voice), volume + utterance.kana());
  }

  /** Open JTalk makes sound, another program plays it. */
  static CommandLine openJtalk(Path dictionary, Path voice, Utterance utterance) {
    String script =
        "open_jtalk -x \"$0\" -m \"$1\" -r \"$2\" -g \"$3\" -ow /dev/stdout | aplay -q -";
    double decibels = 20 * Math.log10(Math.max(1, utterance.volumePercent()) / (double) PERCENT);
    return new CommandLine(
        List.of(
            "sh",
            "-c",
            script,
            dictionary.toString(),
            voice.toString(),
            String.format(Locale.ROOT, "%.2f", utterance.ratePercent() / (double) PERCENT),
            String.format(Locale.ROOT, "%.1f", decibels)),
        utterance.kana());
  }

  /**
   * A program of somebody's own gets the kana to read, and language, speed and loudness as
   * arguments.
   */
  static CommandLine own(String program, Utterance utterance) {
    return new CommandLine(
        List.of(
            program,
            utterance.language().code(),
            String.valueOf(utterance.ratePercent()),
            String.valueOf(utterance.volumePercent())),
        utterance.kana());
  }

  private static String wordsAMinute(Utterance utterance) {
    return String.valueOf(USUAL_WORDS_A_MINUTE * utterance.ratePercent() / PERCENT);
  }

  private static List<String> joined(List<String> first, List<String> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }
}
