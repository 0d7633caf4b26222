package org.tsumiki.scratch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes .sb3 files: zips, as Scratch saves them. */
final class Sb3 {
  static final List<String> SAMPLES = List.of("maze", "quiz", "recursion", "orchestra", "guess");

  private static final Path PROJECTS = Path.of("src/test/resources/projects");

  private Sb3() {}

  /** One of the five sample projects with its costumes. */
  static byte[] sample(String name) {
    try (Stream<Path> files = Files.list(PROJECTS.resolve(name))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (Path file : files.sorted().toList()) {
          entry(zip, String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sampleJson(String name) {
    try {
      return Files.readString(PROJECTS.resolve(name).resolve("project.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A zip with that {@code project.json} only. */
  static byte[] of(String projectJson) {
    return zip("project.json", projectJson.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A zip that does not pack what it holds. */
  static byte[] stored(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry(name);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      CRC32 sum = new CRC32();
      sum.update(content);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A project whose one sprite has these blocks, a JSON object's members without its braces. */
  static byte[] ofBlocks(String blocks) {
    return of(project(blocks));
  }

  static String project(String blocks) {
    return """
    {"targets":[{"isStage":true,"name":"Stage","variables":{"v":["v",0],"w":["w",0]},\
    "lists":{"l":["l",[]]},"broadcasts":{"m":"go"},"blocks":{},"layerOrder":0},\
    {"isStage":false,"name":"Cat","variables":{},"lists":{},"blocks":{%s},"layerOrder":1}],\
    "monitors":[],"extensions":[],"meta":{"semver":"3.0.0"}}\
    """
        .formatted(blocks);
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
