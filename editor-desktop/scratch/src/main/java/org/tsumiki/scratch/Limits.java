package org.tsumiki.scratch;

/** How much a Scratch project may be before it is refused or cut. */
final class Limits {
  /** The whole .sb3 with its pictures and sounds. */
  static final int ARCHIVE_BYTES = 200_000_000;

  /** Files inside the archive. */
  static final int ARCHIVE_ENTRIES = 20_000;

  /** {@code project.json}, unpacked. */
  static final int PROJECT_BYTES = 10_000_000;

  /** Values of all kinds in {@code project.json}: keeps the tree in memory small. */
  static final int JSON_VALUES = 1_000_000;

  /** Nesting of JSON; Scratch's own files have about eight levels. */
  static final int JSON_NESTING = 100;

  static final int SPRITES = 1_000;

  static final int BLOCKS = 10_000;

  /** Variables and lists of the whole project. */
  static final int VARIABLES = 2_000;

  /** Blocks inside blocks as they are read. */
  static final int NESTED_BLOCKS = 90;

  /** Blocks inside blocks as they are written: the reader of projects takes 100. */
  static final int WRITTEN_NESTING = 90;

  /** Blocks below one another, those around them counted too: each nests JSON by two levels. */
  static final int CHAIN = 2_000;

  /** Saved things of one list that are put back by blocks. */
  static final int LIST_THINGS = 300;

  /** Those of all lists together. */
  static final int ALL_LIST_THINGS = 1_500;

  /** Parameters of one procedure; more are not taken. */
  static final int PARAMETERS = 50;

  /** Letters in a list of parameters as a mutation holds it. */
  static final int MUTATION_LETTERS = 20_000;

  /** A name is cut behind so many letters. */
  static final int NAME_LETTERS = 100;

  /** A project that the editor opens has at most so many characters. */
  static final int WRITTEN_CHARACTERS = 4_900_000;

  private Limits() {}
}
