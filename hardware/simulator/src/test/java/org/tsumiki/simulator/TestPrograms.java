package org.tsumiki.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;

/** Project files of {@code src/test/resources/programs}, ready to run. */
final class TestPrograms {
  private TestPrograms() {}

  static VerifiedImage image(String name) throws IOException {
    try (InputStream in =
        TestPrograms.class.getResourceAsStream("/programs/" + name + ".tsumiki")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      ReadResult.Read read =
          (ReadResult.Read) ProjectReader.read(new String(bytes, StandardCharsets.UTF_8));
      CompileResult.Compiled compiled =
          (CompileResult.Compiled) Compiler.compile(read.project().program());
      return ((VerifyResult.Verified) Verifier.verify(compiled.image())).image();
    }
  }
}
