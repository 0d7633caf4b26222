package org.tsumiki.vm;

/** How a program's code is run. What it does is the same. */
public enum EngineChoice {
  /** Instruction by instruction: starts at once. */
  INTERPRETER,
  /** As classes of the JVM: fast. */
  TRANSLATED
}
