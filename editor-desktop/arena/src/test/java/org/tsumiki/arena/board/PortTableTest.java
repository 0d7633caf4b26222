package org.tsumiki.arena.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsumiki.arena.board.PortTable.Row;
import org.tsumiki.program.ReadingLevel;

final class PortTableTest {
  @Test
  void tellsASignalInOneLineAndNumbersWithTheirUnits() {
    Map<String, Double> ports = new LinkedHashMap<>();
    ports.put("signal.car.red", 1.0);
    ports.put("signal.car.yellow", 1.0);
    ports.put("signal.car.green", 0.0);
    ports.put("motor.left", -30.4);
    ports.put("distance.front", 1234.0);
    ports.put("buzzer", 0.0);
    ports.put("button.a", 1.0);
    ports.put("something.new", 5.0);

    assertThat(PortTable.of(ports, ReadingLevel.ENGLISH))
        .containsExactly(
            new Row("Car signal", "red, yellow"),
            new Row("Left wheel", "-30 %"),
            new Row("Distance ahead", "123 cm"),
            new Row("Buzzer", "silent"),
            new Row("Button A", "held down"));
  }

  @Test
  void tellsWhatIsAroundInUnitsOfEveryday() {
    Map<String, Double> ports = new LinkedHashMap<>();
    ports.put("air.temperature", 23.6);
    ports.put("air.humidity", 60.0);
    ports.put("air.pressure", 1008.2);
    ports.put("soil.moisture", 0.0);
    ports.put("water.level", 41.0);

    assertThat(PortTable.of(ports, ReadingLevel.ENGLISH))
        .containsExactly(
            new Row("Air temperature", "24 °C"),
            new Row("Air humidity", "60 %"),
            new Row("Air pressure", "1008 hPa"),
            new Row("Soil moisture", "0 %"),
            new Row("Water level", "41 %"));
  }

  @Test
  void namesTheColourThatIsNearest() {
    assertThat(
            PortTable.of(
                Map.of("colour.down", (double) 0xf02010, "led.rgb", 0.0), ReadingLevel.KANJI))
        .containsExactlyInAnyOrder(new Row("下の色", "赤"), new Row("色のライト", "消えている"));
  }
}
