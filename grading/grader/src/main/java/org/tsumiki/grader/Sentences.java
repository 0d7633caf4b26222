package org.tsumiki.grader;

import org.tsumiki.program.LevelledText;

/** What is said of a program that cannot be judged by the lesson's checks. */
final class Sentences {
  /** Nothing hangs under any hat. */
  static final LevelledText EMPTY =
      new LevelledText(
          "まだ ブロックが つながって いません。 「スタート したとき」の したに、 ひとつ つないで みましょう。",
          "まだブロックがつながっていません。「スタートしたとき」の{下|した}に、{一|ひと}つつないでみましょう。",
          "No blocks are joined yet. Try hanging one under \"when the program starts\".");

  /** There are blocks, but none of them would ever run. */
  static final LevelledText NO_HAT =
      new LevelledText(
          "ブロックは ありますが、 どこからも はじまりません。 「スタート したとき」の したに つないで みましょう。",
          "ブロックはありますが、どこからも{始|はじ}まりません。「スタートしたとき」の{下|した}につないでみましょう。",
          "There are blocks, but nothing starts them. Try joining them to \"when the program starts\".");

  /** The compiler has something to say about a block. */
  static final LevelledText UNFINISHED =
      new LevelledText(
          "まだ できあがって いない ブロックが あります。 しるしの ついた ブロックを みて みましょう。",
          "まだできあがっていないブロックがあります。{印|しるし}のついたブロックを{見|み}てみましょう。",
          "One block is not finished yet. Have a look at the block with the mark.");

  /** The program was stopped by a trap. */
  static final LevelledText TRAPPED =
      new LevelledText(
          "{at} びょうで、 プログラムが とまりました。 うごかして、 しるしの ついた ブロックを みて みましょう。",
          "{at}{秒|びょう}で、プログラムが{止|と}まりました。{動|うご}かして、{印|しるし}のついたブロックを{見|み}てみましょう。",
          "At {at} seconds the program came to a stop. Run it, and have a look at the block with the mark.");

  /** A block uses something that this course does not have. */
  static final LevelledText MISSING_PORT =
      new LevelledText(
          "この レッスンの ロボットに ない ものを つかう ブロックが あります。 ほかの ブロックで ためして みましょう。",
          "このレッスンのロボットにないものを{使|つか}うブロックがあります。ほかのブロックでためしてみましょう。",
          "One block uses a part that this lesson's robot does not have. Try another block.");

  private Sentences() {}
}
