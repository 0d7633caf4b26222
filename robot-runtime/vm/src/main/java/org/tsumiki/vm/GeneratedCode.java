package org.tsumiki.vm;

/**
 * A program as a class of the JVM: {@link Translator} makes the one class below this. Each script
 * is a method that goes on where it stood and comes back when it hands over; each procedure is one
 * that is called like any Java method, and one that goes on where it stood.
 */
abstract class GeneratedCode {
  /**
   * Lets a script go on at the place that its own frame says.
   *
   * @param method which of the class's scripts
   * @param room so many calls may be open inside it
   * @return as {@link Activation#resume}; what counts is {@link TranslatedScript#wake} when {@link
   *     TranslatedScript#unwound}
   */
  abstract long runScript(int method, TranslatedScript script, int room);

  /** Lets a procedure go on at the place that the innermost frame says. */
  abstract void resumeProcedure(int procedure, TranslatedScript script, int room);
}
