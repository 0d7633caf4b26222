package org.tsumiki.boards.wiring;

import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.Title;
import org.tsumiki.boards.json.Said;

/**
 * A part as one buys it, and what its data sheet says.
 *
 * @param id as board files write it
 * @param title what to look for in a shop
 * @param milliamps what its supply terminal takes at most, motors and lamps aside
 * @param addresses on I²C that it can have, the one it starts with first
 */
public record PartModel(
    String id,
    PartKind kind,
    Title title,
    double milliamps,
    List<Integer> addresses,
    List<Contact> contacts) {
  /** Keeps the lists from changing. */
  public PartModel {
    addresses = List.copyOf(addresses);
    contacts = List.copyOf(contacts);
  }

  /** Its title as messages say it: Japanese without readings. */
  public Said name() {
    return new Said(title.en(), title.ruby().replaceAll("\\{([^|]*)\\|[^}]*}", "$1"));
  }

  /** The terminal with that name. */
  public Optional<Contact> contact(String name) {
    return contacts.stream().filter(contact -> contact.name().equals(name)).findFirst();
  }

  /** What the terminal with that name does. */
  public Contact.Role role(String terminal) {
    return contact(terminal)
        .orElseThrow(() -> new IllegalStateException(id + " has no terminal " + terminal))
        .role();
  }
}
