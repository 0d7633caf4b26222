package org.tsumiki.textview;

/** Which language the text looks like. */
public enum Style {
  /** Java, as a compact source file: no class around it. */
  JAVA,
  /** Python 3. */
  PYTHON
}
