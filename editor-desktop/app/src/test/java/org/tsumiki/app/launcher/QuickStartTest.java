package org.tsumiki.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code ./tsumiki} makes and uses the AOT cache that makes starts quick. */
class QuickStartTest {
  private static final String WRITES_A_CACHE = "echo cache >\"$made\"";
  private static final String FAILS = "echo half >\"$made\"; exit 1";

  @TempDir private Path folder = Path.of("");

  @Test
  void firstStartMakesTheCacheAsideAndTheNextOnesUseIt() throws Exception {
    BuiltTree tree = new BuiltTree(folder, WRITES_A_CACHE);

    assertThat(tree.startAndRehearse()).doesNotContain("AOT");
    assertThat(tree.start(Map.of())).contains("-XX:AOTCache=" + tree.cache());
    assertThat(tree.start(Map.of())).contains("-XX:AOTCache=" + tree.cache());
    assertThat(tree.rehearsals()).isEqualTo(1);
  }

  @Test
  void cacheOfAnotherJdkIsNotUsedAndMadeAnew() throws Exception {
    BuiltTree tree = new BuiltTree(folder, WRITES_A_CACHE);
    tree.startAndRehearse();
    tree.useJdk("25.0.2");

    assertThat(tree.startAndRehearse()).doesNotContain("AOT");
    assertThat(tree.start(Map.of())).contains("-XX:AOTCache=" + tree.cache());
    assertThat(tree.rehearsals()).isEqualTo(2);
  }

  @Test
  void startsWithoutACacheWhereNoneCanBeMadeAndDoesNotTryForEver() throws Exception {
    BuiltTree tree = new BuiltTree(folder, FAILS);
    tree.startAndRehearse();

    assertThat(tree.start(Map.of())).contains("org.tsumiki.app.Main packs").doesNotContain("AOT");
    assertThat(tree.rehearsals()).isEqualTo(1);
    assertThat(tree.copy()).isDirectoryNotContaining("glob:**quick.aot*");
  }

  @Test
  void startsFromATreeThatCannotBeWrittenTo() throws Exception {
    BuiltTree tree = new BuiltTree(folder, WRITES_A_CACHE);
    Files.setPosixFilePermissions(tree.copy(), PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(tree.copy()), "root may write everywhere");
    try {
      assertThat(tree.start(Map.of())).contains("org.tsumiki.app.Main packs").doesNotContain("AOT");
      assertThat(tree.rehearsals()).isZero();
    } finally {
      Files.setPosixFilePermissions(tree.copy(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xshare:off", "-XX:SharedArchiveFile=mine.jsa", "-XX:AOTMode=off"})
  void ownOptionsThatJavaDoesNotTakeBesideACacheGoFirst(String option) throws Exception {
    BuiltTree tree = new BuiltTree(folder, WRITES_A_CACHE);
    tree.startAndRehearse();

    assertThat(tree.start(Map.of("TSUMIKI_JAVA_OPTS", option)))
        .contains(option)
        .doesNotContain("-XX:AOTCache=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8", "en_US.UTF-8", "ja_JP.UTF-8"})
  void classPathIsTheSameInEveryLocaleWithOurOwnJarsFirst(String locale) throws Exception {
    BuiltTree tree = new BuiltTree(folder, FAILS);
    String lib = tree.copy().resolve("lib").toString();
    tree.startAndRehearse(); // else the folder is deleted while something is made in it aside

    assertThat(tree.start(Map.of("LC_ALL", locale)).replace(lib + "/", ""))
        .startsWith("-cp tsumiki-app-1.jar:picocli-4.jar:Zeta.jar:alpha.jar:beta.jar -D");
  }
}
