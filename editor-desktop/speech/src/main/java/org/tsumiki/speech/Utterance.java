package org.tsumiki.speech;

/**
 * A sentence to be said.
 *
 * @param text as it is read
 * @param kana the same for engines that know no 漢字, with spaces between words and particles as they
 *     sound; English as it is
 * @param ratePercent of the engine's usual speed
 * @param volumePercent of the engine's usual loudness, which is its most
 */
public record Utterance(
    String text, String kana, Language language, int ratePercent, int volumePercent) {
  private static final int LEAST_RATE_PERCENT = 40;
  private static final int MOST_RATE_PERCENT = 300;
  private static final int MOST_VOLUME_PERCENT = 100;

  /** What is out of bounds is brought to the nearest bound. */
  public Utterance {
    ratePercent = Math.clamp(ratePercent, LEAST_RATE_PERCENT, MOST_RATE_PERCENT);
    volumePercent = Math.clamp(volumePercent, 0, MOST_VOLUME_PERCENT);
  }
}
