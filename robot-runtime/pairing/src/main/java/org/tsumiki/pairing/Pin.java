package org.tsumiki.pairing;

/**
 * Another end that this one trusts.
 *
 * @param key whose
 * @param role what it is
 * @param name what people call it; no line breaks
 */
public record Pin(KeyId key, Role role, String name) {
  private static final int MAX_NAME_CHARS = 60;

  /** What the other end is. */
  public enum Role {
    /** An editor at one seat. */
    EDITOR,
    /** A mentor: may go to robots that are bound to another seat, and free them. */
    MENTOR,
    /** A robot. */
    ROBOT;

    String word() {
      return switch (this) {
        case EDITOR -> "editor";
        case MENTOR -> "mentor";
        case ROBOT -> "robot";
      };
    }
  }

  /** Takes what would break a line out of the name. */
  public Pin {
    String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
    name = plain.length() > MAX_NAME_CHARS ? plain.substring(0, MAX_NAME_CHARS) : plain;
  }
}
