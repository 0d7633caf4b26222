package org.tsumiki.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.tsumiki.program.Project;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.program.ReadingLevel;

/** Imports for tests. */
final class Imports {
  private static final Settings SETTINGS = new Settings("Test", ReadingLevel.ENGLISH);

  private Imports() {}

  static ImportResult.Imported imported(byte[] sb3) {
    ImportResult result = ScratchImport.read(sb3, SETTINGS);
    assertThat(result).isInstanceOf(ImportResult.Imported.class);
    return (ImportResult.Imported) result;
  }

  static ImportResult.Refused refused(byte[] sb3) {
    ImportResult result = ScratchImport.read(sb3, SETTINGS);
    assertThat(result).isInstanceOf(ImportResult.Refused.class);
    return (ImportResult.Refused) result;
  }

  /** Whatever comes of it: a refusal that says something, or a project that can be opened. */
  static void isHarmless(byte[] sb3) {
    switch (ScratchImport.read(sb3)) {
      case ImportResult.Refused refused -> {
        assertThat(refused.code()).isNotBlank();
        assertThat(refused.where()).isNotBlank();
        assertThat(refused.message()).isNotBlank();
        assertThat(refused.remedy()).isNotBlank();
      }
      case ImportResult.Imported imported -> project(imported);
    }
  }

  static Project project(ImportResult.Imported imported) {
    ReadResult read = ProjectReader.read(imported.projectJson());
    assertThat(read).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) read).project();
  }

  static List<String> codes(ImportResult.Imported imported) {
    return imported.report().findings().stream().map(ImportReport.Finding::code).toList();
  }

  /** Blocks of Scratch that the report says are not taken. */
  static int listedBlocks(ImportReport report) {
    return report.findings().stream()
        .filter(finding ->
            finding.kind() == ImportReport.Kind.LEFT_OUT
                || finding.kind() == ImportReport.Kind.REPLACED)
        .filter(finding -> !finding.opcode().isEmpty())
        .mapToInt(ImportReport.Finding::times)
        .sum();
  }
}
