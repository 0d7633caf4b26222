package org.tsumiki.boards.wiring;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.boards.json.Said;

/** Problems found in a wiring, each with its place in the file. */
final class Findings {
  private final Wiring wiring;
  private final String where;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Nothing found yet.
   *
   * @param where the way to the wiring in its file
   */
  Findings(Wiring wiring, String where) {
    this.wiring = wiring;
    this.where = where;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** At a wire of a part. */
  void at(Part part, Wire wire, String code, Said message, Said remedy) {
    int index = part.about().wires().indexOf(wire);
    add(placeOf(part) + ".wires[" + index + "]", code, message, remedy);
  }

  void at(Part part, String code, Said message, Said remedy) {
    add(placeOf(part), code, message, remedy);
  }

  void at(Rail rail, String code, Said message, Said remedy) {
    add(where + ".rails[" + wiring.rails().indexOf(rail) + "]", code, message, remedy);
  }

  void at(Bus bus, String code, Said message, Said remedy) {
    add(where + ".buses[" + wiring.buses().indexOf(bus) + "]", code, message, remedy);
  }

  /** At the list of parts. */
  void atParts(String code, Said message, Said remedy) {
    add(where + ".parts", code, message, remedy);
  }

  private String placeOf(Part part) {
    return where + ".parts[" + wiring.parts().indexOf(part) + "]";
  }

  private void add(String place, String code, Said message, Said remedy) {
    problems.add(new Problem(code, place, message, remedy));
  }
}
