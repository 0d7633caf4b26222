package org.tsumiki.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoctorTest {
  private static final Path CABLE = Path.of("/dev/ttyUSB0");

  @Test
  void everyCheckIsNamedOnceAndThoseThatFailSayWhatToDo() {
    List<Check> checks = Doctor.examine(new EmptyMachine(17, List.of(CABLE), 0));

    assertThat(checks).extracting(Check::name).doesNotHaveDuplicates().contains("jdk", "disk");
    assertThat(checks)
        .allSatisfy(check -> assertThat(check.remedy().isEmpty()).isEqualTo(check.ok()));
  }

  @Test
  void wrongJavaAndFullDiskKeepTsumikiFromRunning() {
    List<Check> checks = Doctor.examine(new EmptyMachine(17, List.of(), 0));

    assertThat(checks).filteredOn(Check::blocking).extracting(Check::name).contains("jdk", "disk");
  }

  @Test
  void missingToolsForBuildingDoNotKeepTsumikiFromRunning() {
    List<Check> checks = Doctor.examine(new EmptyMachine(25, List.of(), Long.MAX_VALUE));

    assertThat(checks).noneMatch(Check::blocking);
  }

  @Test
  void forbiddenCableNamesTheGroupToJoin() {
    List<Check> checks = Doctor.examine(new EmptyMachine(25, List.of(CABLE), Long.MAX_VALUE));

    assertThat(checks)
        .filteredOn(check -> check.name().equals("serial"))
        .singleElement()
        .satisfies(check -> {
          assertThat(check.ok()).isFalse();
          assertThat(check.message()).contains("/dev/ttyUSB0");
          assertThat(check.remedy()).contains("dialout");
        });
  }

  /** A machine on which nothing is installed. */
  private record EmptyMachine(int javaFeature, List<Path> serialDevices, long freeBytes)
      implements Probe {
    @Override
    public boolean hasJavaCompiler() {
      return false;
    }

    @Override
    public Optional<String> firstLineOf(String... command) {
      return Optional.empty();
    }

    @Override
    public Optional<String> variable(String name) {
      return Optional.empty();
    }

    @Override
    public boolean linux() {
      return true;
    }

    @Override
    public boolean usable(Path device) {
      return false;
    }

    @Override
    public boolean displayReachable() {
      return false;
    }

    @Override
    public boolean canShow(String text) {
      return false;
    }

    @Override
    public Path cacheDirectory() {
      return CacheFolder.of(Map.of("XDG_CACHE_HOME", "/cache"));
    }

    @Override
    public long freeBytes(Path folder) {
      return freeBytes;
    }
  }
}
