package org.tsumiki.bytecode;

/**
 * The tables of an image, in their order; an image says with a bit for each whether it is there.
 */
enum Section {
  NUMBERS,
  TEXTS,
  PORTS,
  VARIABLES,
  LISTS,
  MESSAGES,
  STATES,
  PROCEDURES;

  int bit() {
    return 1 << ordinal();
  }

  /** How many entries it has in that image. */
  int size(ProgramImage image) {
    return switch (this) {
      case NUMBERS -> image.numbers().size();
      case TEXTS -> image.texts().size();
      case PORTS -> image.ports().size();
      case VARIABLES -> image.variables().size();
      case LISTS -> image.lists().size();
      case MESSAGES -> image.messageCount();
      case STATES -> image.stateCount();
      case PROCEDURES -> image.procedures().size();
    };
  }
}
