package org.tsumiki.app.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the listening child makes of sentences, without a page. */
class ThinkingTest {
  private static final List<String> LAMP =
      List.of("スタートしたとき", "くるまのしんごうのあかおつける", "1びょうまつ", "くるまのしんごうのあかおけす");
  private static final List<String> WAY =
      List.of("スタートしたとき", "60センチまえにすすむ、ちから30パーセント", "45どみぎにまわる、ちから30パーセント");

  @Test
  void advisedNumberGoesIntoTheBlockThatIsNamed() {
    assertThat(Thinking.about("もう すこし、 あかわ 1 びょうで きえました。 まつ ブロックの かずお 3 に して みましょう。", LAMP))
        .contains(new Mend.Count("まつ", "3"));
  }

  @Test
  void missingBlockGoesBetweenThoseThatAreNamed() {
    assertThat(
            Thinking.about(
                "もう すこし、 あかわ ついて すぐに きえたので、 めに みえませんでした。 つけると けすの あいだに、 まつ ブロックお いれて みましょう。", LAMP))
        .contains(new Mend.Add(List.of("まつ"), "つける"));
  }

  @Test
  void missingBlockGoesBehindWhatWasWaitedFor() {
    assertThat(
            Thinking.about(
                "もう すこし、 あかが ついた まま、 きえません。 3 びょう まった あとに、 あかお けす ブロックお つないで みましょう。", LAMP))
        .contains(new Mend.Add(List.of("あか", "けす"), "まつ"));
  }

  @Test
  void missingBlockGoesToTheEnd() {
    assertThat(Thinking.about("だれも きが つきません。 さいごに ピーと ならす ブロックお つないで みましょう。", WAY))
        .contains(new Mend.Add(List.of("ピーと", "ならす"), ""));
    assertThat(Thinking.about("トメおばあさんわ おくに います。 さいごに ピーと ならして みましょう。", WAY))
        .contains(new Mend.Add(List.of("ピーと", "ならす"), ""));
  }

  @Test
  void distanceThatLacksIsAdded() {
    assertThat(Thinking.about("もう すこし、 おとうふやさんまで、 あと 30 センチ たりませんでした。", WAY))
        .contains(new Mend.Count("60センチ", "90"));
    assertThat(Thinking.about("もう すこし、 コロわ おとうふやさんお 14 センチ とおりすぎました。", WAY))
        .contains(new Mend.Count("60センチ", "46"));
  }

  @Test
  void angleIsThatOfTheCorner() {
    assertThat(Thinking.about("コロわ 45 どしか まわりませんでした。 ななめに すすみます。 まがりかどわ 90 どです。", WAY))
        .contains(new Mend.Count("45ど", "90"));
  }

  @Test
  void wrongWayIsTurnedRound() {
    assertThat(Thinking.about("3 てん 2 びょうで、 コロわ みぎえ まわりました。 おみせわ どちらの てのほうですか？", WAY))
        .contains(new Mend.Choose("みぎ", List.of("ひだり")));
  }

  @Test
  void whatIsToBeChosenIsNamed() {
    assertThat(Thinking.about("べつの ランプが つきました。 ブロックの なかで、 くるまと あかお えらんで みましょう。", LAMP))
        .contains(new Mend.Choose("", List.of("くるま", "あか")));
  }

  @Test
  void whatCameTooEarlyGoesToTheEnd() {
    assertThat(
            Thinking.about(
                "0 てん 0 びょうで ピーと なりましたが、 おとうふやさんの まえでわ ありませんでした。 ブロックの じゅんばんお みて みましょう。",
                List.of("スタートしたとき", "1びょうピーとならす", "100センチまえにすすむ")))
        .contains(new Mend.Later("ピーと"));
  }

  @Test
  void praiseAsksForNothing() {
    assertThat(Thinking.about("ごうかく! しんごうきわ ちゃんと うごきます。", LAMP)).isEmpty();
  }
}
