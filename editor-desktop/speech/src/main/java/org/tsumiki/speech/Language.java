package org.tsumiki.speech;

/** What a sentence is in. */
public enum Language {
  JAPANESE("ja"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Two letters, as engines know it. */
  public String code() {
    return code;
  }
}
