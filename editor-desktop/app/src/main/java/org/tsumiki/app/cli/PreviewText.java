package org.tsumiki.app.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsumiki.format.Finding;
import org.tsumiki.server.PackInWork;

/** How things are with a pack in work, for its author at the terminal. */
final class PreviewText {
  private PreviewText() {}

  /** What pages show of it, as documents name it. */
  static String shown(PackInWork work) {
    return work.shown().name().toLowerCase(Locale.ROOT);
  }

  /** What is to be mended, line by line, and what the page shows meanwhile. */
  static String of(PackInWork work, Language language) {
    return Stream.concat(
            work.findings().stream().map(Finding::sentence),
            Stream.of(work.id() + ": " + sentence(work, language)))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String sentence(PackInWork work, Language language) {
    return switch (work.shown()) {
      case EARLIER ->
          language.of(
              "the page stays as it was when the pack was whole last.", "ページは、さいごに正しく読めたときのままです。");
      case NOTHING -> language.of("the page shows it as soon as this is mended.", "直ったら、ページに出ます。");
      case NOW -> shownNow(work, language);
    };
  }

  private static String shownNow(PackInWork work, Language language) {
    if (!work.findings().isEmpty()) {
      return language.of(
          "the page shows it, but its programs do not yet get what they should.",
          "ページに出ていますが、プログラムの結果がまだ正しくありません。");
    }
    return work.checked()
        ? language.of(
            "the page shows it; every program gets what it should.", "ページに出ています。どのプログラムも正しい結果です。")
        : language.of("the page shows it.", "ページに出ています。");
  }
}
